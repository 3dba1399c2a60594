package io.nightjar.generate;

import io.nightjar.process.DecayTable.Chain;
import java.util.Optional;

/**
 * A heavy neutrino that comes with the beam and one chain of its decays, of which events are made.
 *
 * @param parent number of the neutrino
 * @param map of its arrivals by all mesons and leptons, of |U|² = 1; copied for each use
 * @param axis its lifetimes; weights of the map are those of the last
 * @param daughterAxis lifetimes of the second neutrino
 * @param chain of its decays
 * @param first step
 * @param forms of the first step, where there are two
 * @param second step, if any
 * @param secondForms of the second step, where there are two
 */
record FlightRun(
    int parent,
    ArrivalMap map,
    LifetimeAxis axis,
    LifetimeAxis daughterAxis,
    Chain chain,
    Step first,
    Optional<PairForms> forms,
    Optional<Step> second,
    Optional<PairForms> secondForms)
    implements StepRun {}
