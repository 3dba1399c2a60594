package io.nightjar.plot;

/** What {@link Figures#write} puts into a file. */
public sealed interface Picture permits Figure, Feynman {}
