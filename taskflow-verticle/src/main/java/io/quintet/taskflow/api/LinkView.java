package io.quintet.taskflow.api;

import io.quintet.taskflow.domain.TaskLink;
import java.util.List;

/** What a task is about, as its readers get it. */
record LinkView(String title, String href) {
    static List<LinkView> of(List<TaskLink> links) {
        return links.stream()
                .map(link -> new LinkView(link.title(), link.href()))
                .toList();
    }
}
