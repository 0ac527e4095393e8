package io.quintet.chatmind.api;

/** The next piece of a reply. */
record TokenView(String text) {}
