package io.nightjar.experiment;

import java.util.List;

/**
 * An experiment whose events are counted without a simulation of neutrinos.
 *
 * @param name of its card
 * @param title for people
 * @param samples what it counts
 * @param notes what a reader of the numbers must know
 * @param status how far its numbers can be trusted
 */
public record CountingExperiment(
    String name,
    String title,
    List<CountSample> samples,
    List<String> notes,
    Sample.Status status) {}
