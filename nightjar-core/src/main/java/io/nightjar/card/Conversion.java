package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model card made of a {@link ParameterFile}.
 *
 * @param card as it reads from {@code yaml}
 * @param yaml its text, in canonical form
 * @param notes what differs, was assumed or is ignored, one sentence each
 */
public record Conversion(ModelCard card, String yaml, List<String> notes) {

  /**
   * Converts the model of a file.
   *
   * @param name of the card; if empty, that of the file
   * @throws CardException when the file is wrong, or says what no card can say
   */
  public static Conversion of(ParameterFile file, Optional<String> name) {
    if (file.isEmpty()) {
      throw Fault.at(new Place(file.file(), 1, ""), "no line sets a parameter.")
          .allowed("lines such as m4 = 0.14, mzprime = 1.25 or HNLtype = \"dirac\"")
          .exception();
    }
    ParameterBinder binder = new ParameterBinder(file, Constants.STANDARD);
    ThreePortal model = binder.model(name.orElseGet(() -> name(file)));
    String yaml = text(file, model);
    List<String> notes = new ArrayList<>(file.notes());
    notes.addAll(binder.notes());
    return new Conversion(
        ModelCard.read(model.name() + ".yaml", yaml, List.of()), yaml, List.copyOf(notes));
  }

  /** A name that a file can have. */
  private static String name(ParameterFile file) {
    String words = file.text("name").orElse(file.stem());
    String name = words.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    return name.isEmpty() ? "converted" : name;
  }

  private static String text(ParameterFile file, ThreePortal model) {
    String how = "converted from %s, a parameter file of DarkNews-generator".formatted(file.file());
    Source source = new Source("card", List.of(), Optional.empty(), Optional.of(how));
    return new ModelCard(model, ModelCard.Status.UNSTATED, "", "", List.of(source), List.of(), "")
        .toYaml();
  }
}
