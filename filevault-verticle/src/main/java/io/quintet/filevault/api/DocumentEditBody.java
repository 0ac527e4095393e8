package io.quintet.filevault.api;

import io.quintet.filevault.domain.DocumentEdit;
import io.quintet.filevault.domain.DocumentName;
import io.quintet.filevault.domain.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client wants to change; what it does not name is null and stays. */
record DocumentEditBody(@Nullable String name, @Nullable List<String> tags) {
    DocumentEdit toEdit() {
        DocumentEdit edit = details -> details;
        if (name != null) {
            edit = edit.and(DocumentEdit.rename(DocumentName.of(name)));
        }
        if (tags != null) {
            edit = edit.and(DocumentEdit.tag(new Tags(tags)));
        }
        return edit;
    }
}
