package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.TASKFLOW;

import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.List;

/** Which tasks there are: overdue, due, urgent, labelled, in a column, about something. */
final class TaskSkill implements Skill {
    private static final Vocabulary TASKS = Terms.TASK.and(
            TaskCriteria.OVERDUE, TaskCriteria.DUE, TaskCriteria.LABEL, Vocabulary.of("board", "column", "taskflow"));
    private static final Vocabulary COLUMNS = Vocabulary.of("doing", "done", "todo", "progress", "review", "backlog");

    @Override
    public List<String> examples() {
        return List.of("What is overdue?", "Which tasks are urgent?", "Which tasks are in Doing?");
    }

    @Override
    public boolean recognises(Wording wording) {
        return wording.has(TASKS) || wording.after(Terms.IN).has(COLUMNS);
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var criteria = TaskCriteria.of(wording);
        var question = criteria.isEmpty() ? "which tasks there are" : "which tasks are " + criteria.inWords();
        return speaker.find(TASKFLOW, criteria.text(), criteria.filter(), question)
                .compose(found -> tell(criteria, found, speaker));
    }

    private static Future<Void> tell(TaskCriteria criteria, Found found, Speaker speaker) {
        if (found.total() == 0) {
            var which = criteria.isEmpty() ? "." : " that is " + criteria.inWords() + ".";
            return speaker.say("TaskFlow has no task" + which);
        }
        var one = found.total() == 1;
        var which = criteria.isEmpty() ? "in TaskFlow" : criteria.inWords();
        var finished = criteria.asksForOpen() ? " (I cannot leave out the finished ones)" : "";
        return speaker.say("**%d task%s** %s %s%s:\n"
                        .formatted(found.total(), one ? "" : "s", one ? "is" : "are", which, finished))
                .compose(said -> speaker.list(TASKFLOW, found));
    }
}
