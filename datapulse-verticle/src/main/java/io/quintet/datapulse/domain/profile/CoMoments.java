package io.quintet.datapulse.domain.profile;

import java.util.OptionalDouble;

/** How pairs of numbers lie around their means, taken together part by part, whatever the parts are. */
final class CoMoments {
    private static final double DIGITS = 1e9;

    private double count;
    private double firstMean;
    private double secondMean;
    private double firstSquares;
    private double secondSquares;
    private double products;

    CoMoments() {}

    private CoMoments(double count, double firstMean, double secondMean) {
        this.count = count;
        this.firstMean = firstMean;
        this.secondMean = secondMean;
    }

    /** Of those pairs of which both are numbers. */
    void addAll(double[] first, double[] second, int length) {
        double pairs = 0;
        double firstSum = 0;
        double secondSum = 0;
        for (int i = 0; i < length; i++) {
            boolean both = !Double.isNaN(first[i] + second[i]);
            pairs += both ? 1 : 0;
            firstSum += both ? first[i] : 0;
            secondSum += both ? second[i] : 0;
        }
        if (pairs > 0) {
            var block = new CoMoments(pairs, firstSum / pairs, secondSum / pairs);
            block.spread(first, second, length);
            merge(block);
        }
    }

    private void spread(double[] first, double[] second, int length) {
        for (int i = 0; i < length; i++) {
            boolean both = !Double.isNaN(first[i] + second[i]);
            double one = both ? first[i] - firstMean : 0;
            double other = both ? second[i] - secondMean : 0;
            firstSquares += one * one;
            secondSquares += other * other;
            products += one * other;
        }
    }

    void merge(CoMoments other) {
        double all = count + other.count;
        if (other.count == 0) {
            return;
        }
        double first = other.firstMean - firstMean;
        double second = other.secondMean - secondMean;
        double weight = count * other.count / all;
        firstSquares += other.firstSquares + first * first * weight;
        secondSquares += other.secondSquares + second * second * weight;
        products += other.products + first * second * weight;
        firstMean += first * other.count / all;
        secondMean += second * other.count / all;
        count = all;
    }

    long count() {
        return Math.round(count);
    }

    /** To nine digits, so that it does not depend on the parts; none with fewer than three pairs or without a spread. */
    OptionalDouble correlation() {
        double coefficient = products / Math.sqrt(firstSquares) / Math.sqrt(secondSquares);
        return count < 3 || !Double.isFinite(coefficient)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(Math.max(-1, Math.min(1, coefficient)) * DIGITS) / DIGITS);
    }
}
