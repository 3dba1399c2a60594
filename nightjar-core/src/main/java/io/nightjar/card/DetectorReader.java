package io.nightjar.card;

import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Detector.Counted;
import io.nightjar.experiment.Material;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Region;
import io.nightjar.experiment.Shape;
import io.nightjar.physics.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * What was built.
 *
 * @param distance from the target of the beam
 * @param detector where the beam meets matter and where a signal must appear
 * @param units number of formula units of each material of the detector itself
 */
record DetectorReader(Value distance, Detector detector, SequencedMap<String, Double> units) {

  private static final List<String> KEYS =
      List.of(
          "distance", "volume", "fiducial", "material", "upstream", "decay", "efficiency-counts");

  /** A region and where it stands on the card. */
  private record Placed(Region region, Value shape) {}

  static DetectorReader read(Block block) {
    block.only(KEYS);
    Value distance = block.required("distance");
    double D = distance.quantity(Dimension.LENGTH, Range.POSITIVE);
    Value volume = block.required("volume");
    Shape outer = ShapeReader.shape(volume);
    OptionalDouble within = within(block);
    Optional<Value> fiducial =
        within.isPresent() ? block.optional("fiducial") : Optional.of(block.required("fiducial"));
    Pieces inner = fiducial.map(ShapeReader::pieces).orElseGet(() -> Pieces.of(outer));
    SequencedMap<String, Double> units = block.required("material").block(MaterialReader::units);
    Region matter = new Region("", outer, MaterialReader.material(units));
    List<Region> upstream = upstream(block, new Placed(matter, volume), D);
    Detector detector =
        new Detector(matter, inner, upstream, counted(block, inner, outer), D, within);
    fiducial.ifPresent(value -> demandInside(value, volume, detector));
    return new DetectorReader(distance, detector, units);
  }

  private static void demandInside(Value fiducial, Value volume, Detector detector) {
    boolean elsewhere = !detector.upstream().isEmpty() || detector.within().isPresent();
    if (!elsewhere && !detector.isFiducialInside()) {
      throw fiducial
          .fault("the fiducial volume does not fit into the volume.")
          .hint("volume:  " + volume.node().text() + " (" + volume.place().where() + ")")
          .exception();
    }
  }

  private static OptionalDouble within(Block block) {
    Optional<Value> decay = block.optional("decay");
    Optional<Value> upstream = block.optional("upstream");
    if (decay.isPresent() && upstream.isPresent()) {
      throw Block.conflict(decay.get(), upstream.get(), "no decay near a vertex upstream is seen")
          .exception();
    }
    return decay.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(decay.get().block(DetectorReader::near));
  }

  private static double near(Block block) {
    block.only(List.of("within"));
    return block.required("within").quantity(Dimension.LENGTH, Range.POSITIVE);
  }

  /** By itself what fits: decays outside of the detector's matter are no share of its events. */
  private static Counted counted(Block block, Pieces fiducial, Shape volume) {
    boolean inside = fiducial.areInside(volume);
    return block
        .optional("efficiency-counts")
        .map(value -> value.choice(Counted.class))
        .orElse(inside ? Counted.VOLUME : Counted.FIDUCIAL);
  }

  // ---- upstream -------------------------------------------------------------------------------

  private static List<Region> upstream(Block block, Placed detector, double distance) {
    List<Placed> regions = new ArrayList<>(List.of(detector));
    Optional<Value> upstream = block.optional("upstream");
    upstream.ifPresent(list -> list.list(value -> regions.add(add(value, regions, distance))));
    return regions.stream().skip(1).map(Placed::region).toList();
  }

  private static Placed add(Value value, List<Placed> before, double distance) {
    return value.block(block -> {
      block.only(List.of("name", "shape", "material"));
      Value at = block.required("shape");
      Region region = new Region(name(block, before), ShapeReader.shape(at), material(block));
      for (Placed other : before) {
        ShapeReader.demandApart(other.shape, other.region.shape(), at, region.shape());
      }
      demandInBeam(at, region.shape(), distance);
      return new Placed(region, at);
    });
  }

  private static Material material(Block block) {
    return MaterialReader.material(block.required("material").block(MaterialReader::units));
  }

  private static String name(Block block, List<Placed> before) {
    Value name = block.required("name");
    if (before.stream().anyMatch(other -> other.region.name().equals(name.text()))) {
      throw name.fault("two regions have this name.").exception();
    }
    return name.text();
  }

  private static void demandInBeam(Value at, Shape shape, double distance) {
    if (shape.centre().z() - shape.halfLength() <= -distance) {
      throw at.fault("reaches behind the source of the beam.")
          .allowed("z above -" + BinsReader.text(distance / Units.m) + " m")
          .exception();
    }
  }
}
