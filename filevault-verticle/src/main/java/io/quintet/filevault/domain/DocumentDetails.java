package io.quintet.filevault.domain;

/** What its user says of a document. */
public record DocumentDetails(DocumentName name, String mediaType, Tags tags) {}
