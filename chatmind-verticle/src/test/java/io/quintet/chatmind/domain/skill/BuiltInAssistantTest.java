package io.quintet.chatmind.domain.skill;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.chatmind.domain.App;
import io.quintet.chatmind.domain.Prompt;
import io.quintet.kit.failure.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInAssistantTest {
    private final FakeSuite suite = new FakeSuite();
    private final WrittenReply reply = new WrittenReply();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "What is overdue?                              | taskflow \"\" {due=overdue}",
                "is anything late                              | taskflow \"\" {due=overdue}",
                "what is due today?                            | taskflow \"\" {due=today}",
                "What's due this week                          | taskflow \"\" {due=week}",
                "Which tasks are urgent?                       | taskflow \"\" {priority=urgent}",
                "high priority cards                           | taskflow \"\" {priority=high}",
                "which tasks are in Doing?                     | taskflow \"\" {column=Doing}",
                "what is in the Review column?                 | taskflow \"\" {column=Review}",
                "what is in doing                              | taskflow \"\" {column=doing}",
                "finished tasks                                | taskflow \"\" {column=Done}",
                "tasks on the Garden board                     | taskflow \"\" {board=Garden}",
                "tasks labelled garden                         | taskflow \"\" {label=garden}",
                "tasks tagged garden                           | taskflow \"\" {label=garden}",
                "tasks about the garden fence                  | taskflow \"garden fence\" {}",
                "do we have a task for painting?               | taskflow \"painting\" {}",
                "urgent tasks labelled home due today in Doing | taskflow \"\" {column=Doing, due=today, label=home, priority=urgent}",
                "how many tasks are there?                     | taskflow \"\" {}",
                "which files are tagged invoice?               | filevault \"\" {tag=invoice}",
                "#invoice files                                | filevault \"\" {tag=invoice}",
                "do we have a document called Plan?            | filevault \"\" {name=Plan}",
                "is there a file named \"My plan\"?            | filevault \"\" {name=My plan}",
                "find files about gardens                      | filevault \"gardens\" {}",
                "which documents are there?                    | filevault \"\" {}",
                "which datasets are there?                     | datapulse \"\" {}",
                "what happened lately?                         | metricshub \"\" {kind=activity}",
                "what's new today?                             | metricshub \"\" {kind=activity}",
                "is taskflow up?                               | metricshub \"taskflow\" {}",
                "which chats are about fences?                 | chatmind \"fences\" {}",
            })
    void asksTheAppThatKnows(String question, String asked) {
        ask(question);

        assertThat(suite.asked).containsExactly(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"which endpoints are down?", "is everything healthy?", "is anything not working"})
    void asksForWhatIsDownAndWhatIsChecked(String question) {
        ask(question);

        assertThat(suite.asked).containsExactly("metricshub \"\" {status=down}", "metricshub \"\" {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "how are things?", "give me an overview", "what's up?"})
    void asksAllFiveForASummary(String question) {
        suite.with(App.TASKFLOW, "t1", "Fence", "").without(App.DATAPULSE);

        ask(question);

        assertThat(reply.text()).isEqualTo("""
                        Right now:

                        - [TaskFlow](/taskflow): 1 task, **1 overdue**
                        - [FileVault](/filevault): 0 documents
                        - DataPulse is not there right now, so I cannot say how many datasets there are.
                        - [MetricsHub](/metricshub): 0 endpoints checked, **0 down**
                        - [ChatMind](/chatmind): 0 chats
                        """);
        assertThat(reply.citations)
                .extracting(citation -> citation.app())
                .doesNotContain(App.DATAPULSE)
                .hasSize(4);
    }

    @Test
    void namesWhatItFoundWithLinksAndCitations() {
        suite.with(App.TASKFLOW, "t1", "Paint the fence", "Doing, urgent").with(App.TASKFLOW, "t2", "Seeds", "");

        ask("what is overdue?");

        assertThat(reply.text()).isEqualTo("""
                        **2 tasks** are overdue:

                        - [Paint the fence](/taskflow?x=t1): Doing, urgent
                        - [Seeds](/taskflow?x=t2)
                        """);
        assertThat(reply.stepsInWords()).containsExactly("TaskFlow: which tasks are overdue");
        assertThat(reply.citations)
                .extracting(citation -> citation.link())
                .containsExactly("/taskflow?x=t1", "/taskflow?x=t2");
    }

    @Test
    void saysHowManyMoreThereAre() {
        for (int number = 1; number <= 12; number++) {
            suite.with(App.FILEVAULT, "f" + number, "file " + number, "");
        }

        ask("which files are there?");

        assertThat(reply.text())
                .startsWith("**12 documents** are in FileVault:")
                .endsWith("- … and 2 more in [FileVault](/filevault)\n");
    }

    @Test
    void looksForEachOfSeveralTags() {
        suite.with(App.FILEVAULT, "f1", "plan.pdf", "");

        ask("files tagged invoice and paid");

        assertThat(suite.asked).containsExactly("filevault \"\" {tag=invoice}", "filevault \"\" {tag=paid}");
        assertThat(reply.text()).contains("plan.pdf](/filevault?x=f1)\n\n**1 document** is tagged “paid”:");
    }

    @Test
    void saysThatThereIsNothing() {
        ask("what is overdue?");

        assertThat(reply.text()).isEqualTo("TaskFlow has no task that is overdue.\n");
        assertThat(reply.citations).isEmpty();
    }

    @Test
    void saysThatAnAppIsNotThere() {
        suite.without(App.FILEVAULT);

        ask("which files are tagged invoice?");

        assertThat(reply.text())
                .isEqualTo("FileVault is not there right now, so I cannot say which documents are tagged “invoice”.\n");
    }

    @Test
    void passesOnWhyAnAppRefused() {
        suite.refusing(App.TASKFLOW, Failure.notFound("There is no column \"Dping\", only Doing."));

        ask("tasks in Dping");

        assertThat(reply.text())
                .isEqualTo("TaskFlow could not tell me which tasks are in the column “Dping”: "
                        + "There is no column \"Dping\", only Doing.\n");
    }

    @Test
    void tellsTheFactThatWasAskedFor() {
        suite.with(App.FILEVAULT, "f1", "plan.pdf", "")
                .facts(App.FILEVAULT, "f1", "plan.pdf", "", values("size", "12 kB", "SHA-256", "ab12", "type", "pdf"));

        ask("how big is plan.pdf?");
        ask("what's the sha256 of plan.pdf?");
        ask("what type has plan.pdf?");

        assertThat(reply.text()).isEqualTo("""
                        [plan.pdf](/filevault?x=f1):

                        - **size**: 12 kB
                        [plan.pdf](/filevault?x=f1):

                        - **SHA-256**: ab12
                        [plan.pdf](/filevault?x=f1):

                        - **type**: pdf
                        """);
    }

    @Test
    void asksWhichOneIsMeant() {
        suite.with(App.FILEVAULT, "f1", "plan-a.pdf", "").with(App.FILEVAULT, "f2", "plan-b.pdf", "");

        ask("how big is the plan?");

        assertThat(reply.text())
                .startsWith("FileVault has 2 that fit “plan”. Which one do you mean?")
                .contains("plan-a.pdf", "plan-b.pdf");
    }

    @Test
    void takesNoOtherObjectForTheOneThatWasNamed() {
        suite.with(App.FILEVAULT, "f1", "another.pdf", "");

        ask("how big is plan.pdf?");

        assertThat(reply.text()).isEqualTo("I could not find a document called “plan.pdf” in FileVault.\n");
    }

    @Test
    void tellsWhatIsInADataset() {
        sales();

        ask("what is in sales.csv?");
        ask("how many rows has sales?");

        assertThat(reply.text()).isEqualTo("""
                        [sales.csv](/datapulse?x=d1): 1,000 rows

                        - **rows**: 1,000
                        - **column amount**: decimal, 3 to 40, mean 12.5, about 812 different, 3 empty
                        - **column unit price**: decimal, 1 to 2, mean 1.5, 9 different
                        - **column region**: text, 2 different, most often mean 3 (2), South, 1 to 9 (1)
                        [sales.csv](/datapulse?x=d1): 1,000 rows

                        - **rows**: 1,000
                        """);
    }

    @Test
    void saysThatADocumentWasNotReadAsADataset() {
        suite.with(App.FILEVAULT, "f1", "sales.csv", "12 kB");

        ask("what is in sales.csv?");

        assertThat(reply.text())
                .startsWith(
                        "DataPulse has no dataset called “sales.csv”, so I cannot say what is in it. FileVault keeps it:")
                .contains("[sales.csv](/filevault?x=f1): 12 kB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what is the average of amount in sales.csv? | the mean of **amount** is **12.5**.",
                "what's the highest amount in sales.csv?     | the maximum of **amount** is **40**.",
                "lowest value of amount in sales.csv         | the minimum of **amount** is **3**.",
                "in sales.csv, what is the mean amount?      | the mean of **amount** is **12.5**.",
                "average of price in sales.csv               | the mean of **unit price** is **1.5**.",
                "how many distinct amount in sales.csv       | number of different values of **amount** is **about 812**.",
                "how many empty amount in sales.csv          | the number of empty values of **amount** is **3**.",
                "most frequent region in sales.csv           | of **region** is **mean 3 (2), South, 1 to 9 (1)**.",
                "average of region in sales.csv              | DataPulse does not tell me the mean of **region**",
                "highest region in sales.csv                 | DataPulse does not tell me the maximum of **region**",
                "median of amount in sales.csv               | DataPulse does not tell me the median of **amount**",
                "average of r in sales.csv                   | several columns that fit “r”: **unit price**, **region**.",
                "average of colour in sales.csv              | I could not find a column “colour”",
                "average of amount                           | Please name the column and the dataset",
            })
    void takesAFigureOfAColumnFromItsFactsOnly(String question, String answer) {
        sales();

        ask(question);

        assertThat(reply.text()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "how is memory?, Memory",
        "how's the CPU doing?, CPU",
        "how is load?, Load",
        "how full is the disk?, nothing"
    })
    void tellsHowTheMachineIs(String question, String expected) {
        suite.facts(
                App.METRICSHUB,
                "system",
                "System",
                "fine",
                values("CPU (host)", "1 %", "Memory (host)", "2 GiB", "Load", "0.4"));

        ask(question);

        assertThat(reply.text()).contains(expected);
        assertThat(reply.text().lines().filter(line -> line.startsWith("- "))).hasSizeLessThan(2);
        assertThat(suite.asked).containsExactly("metricshub of system");
    }

    @Test
    void doesNotFindTheQuestionItself() {
        suite.with(App.CHATMIND, "here", "find garden", "").with(App.CHATMIND, "c1", "Garden plans", "");

        ask("did we talk about the garden?");

        assertThat(reply.text()).isEqualTo("**1 chat** about “garden”:\n\n- [Garden plans](/chatmind?x=c1)\n");
    }

    @Test
    void looksEverywhereForANameThatNoOtherSkillKnows() {
        suite.with(App.TASKFLOW, "t1", "Plant garden", "").without(App.DATAPULSE);

        ask("where is the garden?");

        assertThat(suite.asked).hasSize(5).allMatch(asked -> asked.contains("\"garden\""));
        assertThat(reply.text())
                .startsWith("DataPulse is not there right now")
                .contains("In TaskFlow:\n\n- [Plant garden](/taskflow?x=t1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who won the world cup?",
                "what is the capital of France?",
                "why is the sky blue",
                "2 + 2",
                "???",
                "what time is it?",
            })
    void saysPlainlyWhatItCannotAnswer(String question) {
        ask(question);

        assertThat(suite.asked).isEmpty();
        assertThat(reply.text())
                .startsWith("I cannot answer that. The built-in assistant only answers about the suite's own data")
                .contains("- What is overdue?", "- Which files are tagged invoice?", "- How is memory?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create a task to buy milk", "please delete plan.pdf", "Can you move the card to Done?"})
    void saysThatItOnlyReads(String order) {
        ask(order);

        assertThat(suite.asked).isEmpty();
        assertThat(reply.text()).startsWith("I only read:");
    }

    @Test
    void doesNotGuessWhatANotMeans() {
        ask("which tasks are not done?");

        assertThat(suite.asked).isEmpty();
        assertThat(reply.text()).contains("I cannot answer questions with a “not” in them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "what can you do?", "hello", "Help me please"})
    void tellsWhatCanBeAsked(String question) {
        ask(question);

        assertThat(reply.text()).contains("- What is overdue?", "- How is memory?", "- What is in sales.csv?");
    }

    @Test
    void answersEachOfItsOwnExamplesByAskingAnApp() {
        ask("help");
        var examples = reply.text()
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();

        assertThat(examples).hasSizeGreaterThan(10).allSatisfy(example -> {
            suite.asked.clear();
            ask(example);
            assertThat(suite.asked).isNotEmpty();
        });
    }

    @Test
    void showsWhatAppsSayAsTextOnly() {
        suite.with(App.TASKFLOW, "t1", "[x](javascript:alert(1)) <img src=x>", "**bold** `code`");

        ask("what is overdue?");

        assertThat(reply.text())
                .contains(
                        "- [\\[x\\](javascript:alert(1)) \\<img src=x\\>](/taskflow?x=t1): \\*\\*bold\\*\\* \\`code\\`");
    }

    @Test
    void streamsWordByWord() {
        ask("what is overdue?");

        assertThat(reply.tokens).containsExactly("TaskFlow ", "has ", "no ", "task ", "that ", "is ", "overdue.\n");
    }

    private void sales() {
        suite.with(App.DATAPULSE, "d1", "sales.csv", "1,000 rows")
                .facts(
                        App.DATAPULSE,
                        "d1",
                        "sales.csv",
                        "1,000 rows",
                        values(
                                "rows", "1,000",
                                "column amount", "decimal, 3 to 40, mean 12.5, about 812 different, 3 empty",
                                "column unit price", "decimal, 1 to 2, mean 1.5, 9 different",
                                "column region", "text, 2 different, most often mean 3 (2), South, 1 to 9 (1)"));
    }

    private void ask(String question) {
        var answered = new BuiltInAssistant(suite).answer(new Prompt("here", question, List.of()), reply);
        assertThat(answered.succeeded()).as(String.valueOf(answered.cause())).isTrue();
    }

    private static Map<String, String> values(String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return values;
    }
}
