package io.nightjar.store;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.experiment.Experiment;
import io.nightjar.export.EventFormat;
import io.nightjar.export.EventFormat.Part;
import io.nightjar.export.FileHeader;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Events;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** Runs and blocks that the tests of this package share. */
final class Samples {

  /** Its nu6 decays directly and in cascades. */
  static final String CASCADES = "three-portal-2019";

  static final String NO_CASCADES = "light-mediator";

  private Samples() {}

  /** Events of a shipped model in MiniBooNE. */
  static Events events(String model, Plan plan) {
    Spectrum spectrum = new Spectrum(ModelCard.load(model, List.of()).model(), Constants.STANDARD);
    Experiment experiment = ExperimentCard.load("miniboone-fhc", List.of(), Era.TODAY).experiment();
    try {
      return new Events(spectrum, new DecayTable(spectrum), experiment, plan);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static FileHeader header(EventRun run) {
    FileHeader.Card model = new FileHeader.Card("m", "kind: model\nname: \"m\"\n", "0a1b");
    FileHeader.Card experiment = new FileHeader.Card("e", "kind: experiment\n# §\n", "2c3d");
    return new FileHeader(run, "0.1.0", model, experiment, "2026", List.of("A:2020", "B:2021"));
  }

  /** A block of any bits, physics or not; some columns repeat a few numbers. */
  static EventBlock random(EventRun run, long first, int size) {
    SplittableRandom random = new SplittableRandom(first);
    EventBlock block = new EventBlock();
    block.first = first;
    block.size = size;
    for (int i = 0; i < size; i++) {
      block.kind[i] = random.nextInt(run.kinds().size());
      block.selected[i] = random.nextInt(3) == 0;
      block.helicity[i] = random.nextBoolean() ? 1 : -1;
      block.weight[i] = 1 + random.nextInt(200);
    }
    fill(random, size, block.q2, block.visible, block.cosTheta, block.neutrinoEnergy);
    fill(random, size, block.vertex);
    fill(random, size, block.decay);
    fill(random, size, block.decay2);
    for (Role role : Role.values()) {
      Particles p = block.of(role);
      fill(random, size, p.E, p.px, p.py, p.pz);
    }
    rest(block);
    holes(random, block);
    return block;
  }

  private static void fill(SplittableRandom random, int size, double[]... columns) {
    for (double[] column : columns) {
      for (int i = 0; i < size; i++) {
        column[i] = Double.longBitsToDouble(random.nextLong());
      }
    }
  }

  /** The projectile moves along the beam, the target rests; zeros of both signs. */
  private static void rest(EventBlock block) {
    Particles projectile = block.of(Role.PROJECTILE);
    Particles target = block.of(Role.TARGET);
    for (int i = 0; i < block.size; i++) {
      projectile.px[i] = 0;
      projectile.py[i] = i % 2 == 0 ? 0.0 : -0.0;
      target.E[i] = block.kind[i];
      target.px[i] = -0.0;
      target.py[i] = 0;
      target.pz[i] = 0;
    }
  }

  private static void holes(SplittableRandom random, EventBlock block) {
    for (int i = 0; i < block.size; i++) {
      if (random.nextInt(4) == 0) {
        block.visible[i] = Double.NaN;
        block.cosTheta[i] = Double.NaN;
      }
      if (random.nextInt(5) > 0) {
        block.neutrinoEnergy[i] = Double.NaN;
      }
    }
  }

  /** The file of some blocks. */
  static byte[] file(EventFormat format, List<EventBlock> blocks) {
    return join(format, blocks.stream().map(format::encode).toList());
  }

  /** The file of blocks that are encoded. */
  static byte[] join(EventFormat format, List<Part> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.begin(out);
      for (Part part : parts) {
        format.append(part, out);
      }
      format.end(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
