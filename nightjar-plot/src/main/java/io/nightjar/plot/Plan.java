package io.nightjar.plot;

/**
 * What of a panel's words is put into its frame; the rest stands to the right of it, labels of
 * lines in the legend.
 */
record Plan(boolean legend, boolean notes, boolean references) {}
