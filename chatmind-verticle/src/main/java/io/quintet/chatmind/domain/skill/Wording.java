package io.quintet.chatmind.domain.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A question cut into words: what skills recognise it by. Quoted texts and file names are kept whole. */
record Wording(List<Word> words) {
    private static final Pattern PARTS = Pattern.compile("[\"“”„«»`](?<quoted>[^\"“”„«»`]+)[\"“”„«»`]"
            + "|(?<=^|\\s)['‘](?<single>[^'‘’]+)['’](?=$|[\\s?.,!;:])"
            + "|(?<file>(?!e\\.g|i\\.e)[\\p{L}\\p{N}_][\\p{L}\\p{N}_.()+-]*\\.\\p{L}[\\p{L}\\p{N}]{0,9})(?![\\p{L}\\p{N}])"
            + "|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}_'’-]*)");

    private static final Pattern HASHTAG = Pattern.compile("(?<=^|\\s)#(?=[\\p{L}\\p{N}])");

    Wording {
        words = List.copyOf(words);
    }

    static Wording of(String text) {
        var spelled = HASHTAG.matcher(text).replaceAll("tagged ");
        return new Wording(PARTS.matcher(spelled).results().map(Wording::word).toList());
    }

    private static Word word(MatchResult part) {
        var quoted = part.group(1) == null ? part.group(2) : part.group(1);
        if (quoted != null) {
            return Word.name(quoted.strip(), Word.Kind.QUOTED);
        }
        return part.group(3) == null ? Word.plain(part.group()) : Word.name(part.group(), Word.Kind.FILE);
    }

    boolean has(Vocabulary vocabulary) {
        return words.stream().anyMatch(vocabulary::contains);
    }

    /** Whether these words stand in it side by side. */
    boolean hasPhrase(String phrase) {
        return (" " + stems(words) + " ").contains(" " + stems(of(phrase).words()) + " ");
    }

    boolean startsWith(Vocabulary vocabulary) {
        return words.stream().limit(1).anyMatch(vocabulary::contains);
    }

    /** The first quoted text or file name. */
    Optional<Word> name() {
        return words.stream().filter(Word::isName).findFirst();
    }

    /** Only its first quoted text or file name; the other words when it has none. */
    Wording nameOr(Wording others) {
        return name().map(name -> new Wording(List.of(name))).orElse(others);
    }

    /** The part behind the first of these words; empty when it has none of them. */
    Wording after(Vocabulary marker) {
        return index(marker).map(at -> part(at + 1, words.size())).orElse(new Wording(List.of()));
    }

    /** The part before the first of these words; all of it when it has none of them. */
    Wording before(Vocabulary marker) {
        return index(marker).map(at -> part(0, at)).orElse(this);
    }

    /** Without the words of a vocabulary, wherever they stand. */
    Wording without(Vocabulary vocabulary) {
        return new Wording(
                words.stream().filter(word -> !vocabulary.contains(word)).toList());
    }

    /** Without the words of a vocabulary at its beginning and its end. */
    Wording trimmed(Vocabulary vocabulary) {
        var rest = new ArrayList<>(words);
        while (!rest.isEmpty() && vocabulary.contains(rest.get(0))) {
            rest.remove(0);
        }
        while (!rest.isEmpty() && vocabulary.contains(rest.get(rest.size() - 1))) {
            rest.remove(rest.size() - 1);
        }
        return new Wording(rest);
    }

    /** Its words as they were written, with single spaces. */
    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private Wording part(int from, int to) {
        return new Wording(words.subList(from, to));
    }

    private Optional<Integer> index(Vocabulary marker) {
        return IntStream.range(0, words.size())
                .filter(at -> marker.contains(words.get(at)))
                .boxed()
                .findFirst();
    }

    private static String stems(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.joining(" "));
    }
}
