package io.quintet.infra.settings;

import java.util.List;

/** Settings that stop the synthesis, each named with what it holds and what it may hold. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettings(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
    }
}
