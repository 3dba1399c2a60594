package io.nightjar.plot;

/**
 * One thing with coordinates that a panel shows. Layers are drawn in their order, each over the one
 * before.
 */
public sealed interface Layer
    permits Stack, Steps, Band, Points, Curve, Region, Area, Reference, Arrows, Labels {}
