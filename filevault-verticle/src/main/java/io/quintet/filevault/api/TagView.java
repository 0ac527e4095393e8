package io.quintet.filevault.api;

import io.quintet.filevault.domain.TagCount;

/** A tag as the contract writes it. */
record TagView(String tag, long count) {
    static TagView of(TagCount counted) {
        return new TagView(counted.tag(), counted.count());
    }
}
