package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.DatasetPage;
import java.util.List;
import java.util.Optional;

/** A page of datasets as the contract writes it. */
record ListView(List<SummaryView> items, Optional<String> next) {

    static ListView of(DatasetPage page) {
        return new ListView(page.items().stream().map(SummaryView::of).toList(), page.next());
    }
}
