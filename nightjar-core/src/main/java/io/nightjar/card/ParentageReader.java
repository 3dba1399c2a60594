package io.nightjar.card;

import io.nightjar.experiment.Flux;
import io.nightjar.experiment.MesonFlux;
import io.nightjar.experiment.Parentage;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Meson;
import io.nightjar.physics.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.exception.MathIllegalArgumentException;

/**
 * Reads {@code parents:} of a beam: how long the decay tunnel is, and which share of each flux is
 * of two-body decays of which meson, one number or a column of a table over the energy.
 */
final class ParentageReader {

  /** Room for rounding in numbers that add up to one. */
  private static final double ROUNDING = 1e-3;

  private final Neighbours neighbours;
  private final Map<String, Flux> fluxes;

  ParentageReader(Neighbours neighbours, Map<String, Flux> fluxes) {
    this.neighbours = neighbours;
    this.fluxes = fluxes;
  }

  Parentage read(Block block, double distance) {
    block.only(List.of("tunnel", "error", "shares"));
    Value tunnel = block.required("tunnel");
    double length = tunnel.quantity(Dimension.LENGTH, Range.NOT_NEGATIVE);
    if (!(length < distance)) {
      throw tunnel.fault("the tunnel ends before the detector.").exception();
    }
    double error = block.required("error").quantity(Dimension.FRACTION, Range.POSITIVE);
    return new Parentage(block.required("shares").block(this::shares), distance, length, error);
  }

  private List<MesonFlux> shares(Block block) {
    List<MesonFlux> all = new ArrayList<>();
    // those of other flavours come from decays to three bodies
    List<Flux> possible =
        fluxes.values().stream().filter(f -> !f.species().startsWith("nu_e")).toList();
    block.only(possible.stream().map(Flux::species).toList());
    for (Flux flux : possible) {
      block
          .optional(flux.species())
          .ifPresent(value -> all.addAll(value.block(b -> mesons(value, b, flux))));
    }
    return all;
  }

  private List<MesonFlux> mesons(Value value, Block block, Flux flux) {
    List<String> labels = Meson.labels(flux.species().endsWith("_bar"));
    block.only(labels);
    List<MesonFlux> parts = new ArrayList<>();
    for (String label : labels) {
      block
          .optional(label)
          .ifPresent(v -> parts.add(new MesonFlux(Meson.of(label), flux.times(share(v)))));
    }
    double sum = parts.stream().mapToDouble(p -> p.neutrinos().integral()).sum();
    if (sum > (1 + ROUNDING) * flux.integral()) {
      throw value.fault("the shares add up to more than the flux.").exception();
    }
    return parts;
  }

  private DoubleUnaryOperator share(Value value) {
    if (!value.isBlock()) {
      double constant = value.quantity(Dimension.FRACTION, Range.PROBABILITY);
      return energy -> constant;
    }
    return value.block(block -> {
      block.only(List.of("table", "column"));
      Value name = block.required("table");
      Value column = block.required("column");
      Table table = neighbours.table(name);
      double[] shares = column.blamed(() -> table.column(column.text()));
      double[] energies = name.blamed(() -> table.quantity("E"));
      return name.blamed(() -> between(energies, shares));
    });
  }

  /** Straight lines between points; beyond them the share is that of the last point. */
  private static DoubleUnaryOperator between(double[] energies, double[] shares) {
    try {
      UnivariateFunction lines = new LinearInterpolator().interpolate(energies, shares);
      double low = energies[0];
      double high = energies[energies.length - 1];
      return energy -> lines.value(Math.clamp(energy, low, high));
    } catch (MathIllegalArgumentException e) {
      throw new DataException("The table needs two energies, ascending.", e);
    }
  }
}
