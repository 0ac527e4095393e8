package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.DATAPULSE;

import io.quintet.events.Facts;
import io.quintet.events.FoundItem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A figure of one column of a dataset, as DataPulse has worked it out: mean, maximum, minimum, distinct values. */
final class ColumnSkill implements Skill {
    private static final Vocabulary AROUND_COLUMN = Terms.FILLER.and(Vocabulary.of("column", "value", "field"));
    private static final Vocabulary AROUND_NAME = Terms.FILLER.and(Terms.DATASET, Terms.DOCUMENT, Terms.NAMED);

    private static final Vocabulary SHAPE = Terms.DATASET.and(Vocabulary.of("column"));
    private static final Vocabulary OTHERS = Terms.TASK.and(Terms.TAG);
    private static final Vocabulary OF = Vocabulary.of("of");

    /** What was asked for. */
    private record Asked(Measure measure, String column, String dataset) {}

    @Override
    public List<String> examples() {
        return List.of("What is the average of amount in sales.csv?");
    }

    @Override
    public boolean recognises(Wording wording) {
        boolean named = wording.name().isPresent() || wording.has(SHAPE);
        return Measure.in(wording)
                .filter(measure -> named || wording.after(measure.words()).startsWith(OF))
                .filter(measure -> !wording.has(OTHERS))
                .isPresent();
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var asked = asked(wording);
        if (asked.column().isEmpty() || asked.dataset().isEmpty()) {
            return speaker.say("Please name the column and the dataset, as in “What is the %s of amount in sales.csv?”"
                    .formatted(asked.measure().name()));
        }
        var lookup = new Lookup(DATAPULSE, "dataset", asked.dataset());
        return speaker.find(
                        DATAPULSE,
                        asked.dataset(),
                        Map.of(),
                        "which dataset is called " + Markdown.quoted(asked.dataset()))
                .compose(found ->
                        lookup.in(found, speaker, one -> look(one, asked, speaker), () -> lookup.missing(speaker)));
    }

    private static Asked asked(Wording wording) {
        var measure = Measure.in(wording).orElseThrow();
        var behind = wording.after(measure.words());
        var file = wording.words().stream()
                .filter(word -> word.kind() == Word.Kind.FILE)
                .map(Word::text)
                .findFirst();
        var dataset =
                file.orElseGet(() -> behind.after(Terms.IN).trimmed(AROUND_NAME).text());
        return new Asked(measure, behind.before(Terms.IN).trimmed(AROUND_COLUMN).text(), dataset);
    }

    private static Future<Void> look(FoundItem dataset, Asked asked, Speaker speaker) {
        return speaker.facts(DATAPULSE, dataset.id(), "what is in " + Markdown.quoted(dataset.title()))
                .compose(facts -> speaker.say(sentence(facts, asked)))
                .compose(said -> speaker.cite(DATAPULSE, dataset.title(), dataset.link()));
    }

    private static String sentence(Facts facts, Asked asked) {
        var dataset = Markdown.link(facts.title(), facts.link());
        var columns = ColumnFact.named(asked.column(), facts.facts());
        if (columns.isEmpty()) {
            return "I could not find a column %s in %s.".formatted(Markdown.quoted(asked.column()), dataset);
        }
        return columns.size() == 1
                ? sentence(columns.get(0), asked.measure(), dataset)
                : which(columns, asked, dataset);
    }

    private static String sentence(ColumnFact column, Measure measure, String dataset) {
        var name = Markdown.bold(column.name());
        return column.figure(measure)
                .map(figure ->
                        "In %s the %s of %s is **%s**.".formatted(dataset, measure.name(), name, Markdown.text(figure)))
                .orElseGet(() -> "DataPulse does not tell me the %s of %s in %s. It says: %s"
                        .formatted(measure.name(), name, dataset, Markdown.text(column.said())));
    }

    private static String which(List<ColumnFact> columns, Asked asked, String dataset) {
        var names = columns.stream().map(column -> Markdown.bold(column.name())).collect(Collectors.joining(", "));
        return "%s has several columns that fit %s: %s. Which one do you mean?"
                .formatted(dataset, Markdown.quoted(asked.column()), names);
    }
}
