package io.quintet.datapulse.domain.profile;

/** How numbers lie around their mean, taken together part by part (Pébay 2008), whatever the parts are. */
final class Moments {
    private double count;
    private double sum;
    private double sumRest;
    private double mean;
    private double squares;
    private double cubes;

    void add(double value, double times) {
        addSum(value * times);
        merge(times, value, 0, 0);
    }

    /** Many at once cost less than each alone. */
    void addAll(double[] values, int length) {
        double total = 0;
        for (int i = 0; i < length; i++) {
            total += values[i];
        }
        addSum(total);
        double middle = total / length;
        double second = 0;
        double third = 0;
        for (int i = 0; i < length; i++) {
            double distance = values[i] - middle;
            double square = distance * distance;
            second += square;
            third += square * distance;
        }
        merge(length, middle, second, third);
    }

    /** With what the rounding loses, so that whole numbers are summed exactly. */
    private void addSum(double further) {
        double rounded = sum + further;
        double taken = rounded - sum;
        sumRest += (sum - (rounded - taken)) + (further - taken);
        sum = rounded;
    }

    void merge(Moments other) {
        addSum(other.sum);
        sumRest += other.sumRest;
        merge(other.count, other.mean, other.squares, other.cubes);
    }

    private void merge(double number, double middle, double second, double third) {
        double all = count + number;
        if (number == 0) {
            return;
        }
        double distance = middle - mean;
        double weight = count * number / all;
        cubes += third
                + distance * distance * distance * weight * (count - number) / all
                + 3 * distance * (count * second - number * squares) / all;
        squares += second + distance * distance * weight;
        mean += distance * number / all;
        count = all;
    }

    double mean() {
        double whole = (sum + sumRest) / count;
        return Double.isFinite(whole) ? whole : mean;
    }

    /** Of the sample; NaN with fewer than two values. */
    double standardDeviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /** Adjusted for the size of the sample; NaN with fewer than three values or when all are the same. */
    double skew() {
        double variance = squares / count;
        return count < 3 || variance == 0
                ? Double.NaN
                : cubes / count / Math.pow(variance, 1.5) * Math.sqrt(count * (count - 1)) / (count - 2);
    }
}
