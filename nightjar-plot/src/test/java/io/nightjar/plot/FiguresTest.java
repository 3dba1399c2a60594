package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Files hold the figure, the whole figure, and the same bytes each time. */
@Tag("law")
class FiguresTest {

  @TempDir Path folder;

  static Stream<Figure> figures() {
    return Stream.of(
        Examples.threePanels(),
        Examples.excess(),
        Examples.exclusion(),
        Examples.crowded(),
        Examples.rows(),
        Examples.levels(),
        Examples.everything());
  }

  @ParameterizedTest
  @MethodSource("figures")
  void areOfTheSizeThatIsAskedFor(Figure figure) throws Exception {
    assertSvg(write(figure, "a.svg"), figure);
    try (PDDocument document = Loader.loadPDF(write(figure, "a.PDF").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isCloseTo((float) figure.width(), within(1e-3f));
    }
    BufferedImage image = ImageIO.read(write(figure, "a.png").toFile());
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(figure.width() * 300 / 72));
    assertThat(dark(image)).as("share of dark pixels").isBetween(0.01, 0.5);
  }

  private static void assertSvg(Path file, Figure figure) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("width")).isEqualTo(figure.width() + "pt");
    assertThat(root.getElementsByTagName("path").getLength()).isGreaterThan(20);
    assertThat(root.getElementsByTagName("text").getLength())
        .as("letters that need a font")
        .isZero();
  }

  private static double dark(BufferedImage image) {
    long count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
      }
    }
    return (double) count / image.getWidth() / image.getHeight();
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "pdf", "png"})
  void areTheSameEveryTime(String suffix) throws IOException {
    Path one = write(Examples.rows(), "one." + suffix);
    Path other = write(Examples.rows(), "other." + suffix);
    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void nameTheirPartsDifferentlySoThatAWebPageCanHoldSeveral() throws IOException {
    assertThat(names(Examples.excess())).doesNotContainAnyElementsOf(names(Examples.threePanels()));
  }

  private List<String> names(Figure figure) throws IOException {
    return Pattern.compile(" id=\"([^\"]*)\"")
        .matcher(Files.readString(write(figure, "names.svg")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"figure.jpg", "figure", "svg"})
  void refuseOtherFormats(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(Examples.everything(), name))
        .withMessageContaining(name)
        .withMessageEndingWith("allowed are .svg, .pdf, .png.");
  }

  @Test
  void replaceAndLeaveNothingElse() throws IOException {
    write(Examples.excess(), "a.svg");
    write(Examples.everything(), "a.svg");
    assertThat(folder).isDirectoryContaining("glob:**/a.svg");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\notamacro", "\\text{a", "b}", "\\{c}", "\\text{\u65e5\u672c}"})
  void refuseLabelsThatAreNotLatex(String label) {
    Figure figure = Examples.everything().titled(label);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(figure, "a.svg"))
        .withMessageStartingWith("The label '" + label + "' is not LaTeX that can be drawn: ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refuseWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(Examples.threePanels().sized(200, 190), "a.svg"))
        .withMessageStartingWith("The frame of a panel would be only");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> write(Examples.everything().titled(Latex.text("word ".repeat(100))), "a.svg"))
        .withMessageContaining("there is room for 172 pt");
  }

  @Test
  void needAFolder() {
    assertThatThrownBy(() -> write(Examples.everything(), "none/a.svg"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("the folder does not exist");
  }

  @Test
  void showAnyPlainWords() throws IOException {
    String all = Latex.text("50% of #1 & $2: a_b^c ~ {x} \\y, \"z\" <3> 'q' \u03bd-\u03b1");
    assertThat(write(Examples.everything().sized(400, 200).titled(all), "a.svg")).isNotEmptyFile();
  }

  private Path write(Figure figure, String name) throws IOException {
    Path file = folder.resolve(name);
    Figures.write(figure, file);
    return file;
  }
}
