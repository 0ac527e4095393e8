package io.quintet.taskflow.domain;

import io.quintet.kit.failure.Failure;
import java.util.regex.Pattern;

/**
 * Something that a task is about.
 *
 * @param href a path of the page, or an address with http or https: nothing that a browser would run
 */
public record TaskLink(String title, String href) {
    public static final int LONGEST_HREF = 2_000;
    private static final Pattern HREF = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}]*|https?://[^\\s\\p{Cntrl}]+");

    public TaskLink {
        title = title.strip();
        if (title.isEmpty()) {
            throw Failure.invalid("/links", "A link needs a title.");
        }
        if (title.codePointCount(0, title.length()) > TaskDetails.LONGEST_TITLE) {
            throw Failure.invalid("/links", "The title of a link has at most 200 characters.");
        }
        if (href.length() > LONGEST_HREF || !HREF.matcher(href).matches()) {
            throw Failure.invalid(
                    "/links",
                    "A link goes to a path such as /filevault or to an http or https address, of at most 2,000 characters.");
        }
    }
}
