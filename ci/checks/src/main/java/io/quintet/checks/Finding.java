package io.quintet.checks;

/** What is wrong, where, and what to do about it, in a sentence. */
record Finding(String file, int line, String sentence) {
    /** As compilers write it, so that an editor jumps there. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
