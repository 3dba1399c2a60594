package io.nightjar.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.generate.EventRun;
import io.nightjar.generate.SampleEvents;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Les Houches events are XML, and line by line what the accord says. */
@Tag("law")
class LheGrammarTest {

  private static final String REAL = "-?\\d\\.\\d{16}e[-+]\\d{2,3}";
  private static final String PLACE = REAL + " " + REAL + " " + REAL + " " + REAL;
  private static final Pattern FIRST =
      Pattern.compile("(7|10) \\d+ " + REAL + " " + REAL + " " + REAL + " " + REAL);
  private static final Pattern PARTICLE =
      Pattern.compile(
          "-?\\d+ (-1|1|2) \\d+ \\d+ 0 0 " + PLACE + " " + REAL + " " + REAL + " (9|1|-1)\\.0");
  private static final Pattern COMMENT = Pattern.compile("# [^:]+: " + PLACE);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isWhatTheAccordSays(boolean unweighted)
      throws IOException, ParserConfigurationException, SAXException {
    EventRun run = SampleEvents.small(50, unweighted);
    String text = Samples.file(new Lhe(Samples.header(run)), run, 20);
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
    Element root = document.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("LesHouchesEvents");
    assertThat(root.getAttribute("version")).isEqualTo("3.0");
    assertThat(content(root, "modelcard")).containsExactly("\n" + Samples.YAML);
    initialises(content(root, "init").get(0), run);
    List<String> events = content(root, "event");
    assertThat(events).hasSize(50).allSatisfy(LheGrammarTest::event);
    assertThat(content(root, "weight")).hasSize(1);
    assertThat(content(root, "weights")).hasSize(50);
  }

  private static void initialises(String text, EventRun run) {
    List<String> lines = text.strip().lines().toList();
    assertThat(lines.get(0).split(" ", -1)).hasSize(10);
    for (int k = 0; k < run.kinds().size(); k++) {
      String[] words = lines.get(1 + k).split(" ", -1);
      assertThat(words).hasSize(4);
      assertThat(words[3]).isEqualTo(Integer.toString(run.kinds().get(k).id()));
    }
  }

  private static void event(String text) {
    List<String> lines = text.strip().lines().toList();
    assertThat(lines.get(0)).matches(FIRST);
    int particles = Integer.parseInt(lines.get(0).split(" ", 2)[0]);
    assertThat(lines.subList(1, 1 + particles)).allMatch(l -> PARTICLE.matcher(l).matches());
    List<String> comments = lines.subList(1 + particles, lines.size() - 1);
    assertThat(comments)
        .hasSize(particles == 7 ? 2 : 3)
        .allMatch(l -> COMMENT.matcher(l).matches());
  }

  private static List<String> content(Element root, String tag) {
    NodeList nodes = root.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < nodes.getLength(); n++) {
      texts.add(nodes.item(n).getTextContent());
    }
    return texts;
  }
}
