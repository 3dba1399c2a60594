package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user reads after a mistake on the command line, and the exit status that scripts read. */
class MessagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/cli-messages.txt");

  private static final String MODEL = "model dark-seesaw ";
  private static final String LAGRANGIAN = "model dark-seesaw-lagrangian ";
  private static final String LITERAL = "model dark-seesaw-literal ";
  private static final String XSEC = "xsec dark-seesaw --upscattered nu5 --energies 1 ";
  private static final String RATE = "rate dark-seesaw --experiment ";
  private static final String GENERATE = "generate dark-seesaw --experiment miniboone-fhc ";
  private static final String CONVERT = "convert src/test/resources/parameters/";
  private static final String PREDICT = "predict dark-seesaw --experiment miniboone-fhc ";

  /** Command lines that are wrong: exit status 2. */
  private static final List<String> WRONG =
      List.of(
          "foo",
          "modle dark-seesaw",
          "--jsno",
          "model",
          "model dark-sesaw",
          "model miniboone-fhc",
          "model no/such/card.yaml",
          "model src/test/resources/cards",
          "model src/test/resources/cards/torn.yaml",
          MODEL + "extra",
          MODEL + "--jsn",
          MODEL + "--set",
          MODEL + "--set dark-photon.mass",
          MODEL + "--set dark-photon.mas=30MeV",
          MODEL + "--set dark-photon.mass=30Mev",
          MODEL + "--set dark-photon.mass=30",
          MODEL + "--set dark-photon.mass=-30MeV",
          MODEL + "--set dark-photon.mass=1cm",
          MODEL + "--set dark-photon.chi=0.1",
          MODEL + "--set dark-photon.mass=1GeV --set dark-photon.mass=2GeV",
          MODEL + "--set dark-coupling.alpha=0",
          MODEL + "--set heavy-neutrinos.nu4.mixing.mu=1.2",
          MODEL + "--set vertices.nu5-nu9=0.2",
          MODEL + "--set nature=majorna",
          "diagram dark-seesaw nu6->nu5e-e- -o target/x.svg",
          "diagram dark-seesaw 9999 -o target/x.svg",
          "diagram dark-seesaw 1",
          "diagram dark-seesaw 1 -o target/x.gif",
          "diagram dark-seesaw --target C13",
          "plot",
          "plot exclusoin dark-seesaw -o target/x.svg",
          "plot exclusion dark-seesaw",
          "plot exclusion dark-seesaw --plane epsilno -o target/x.svg",
          "plot exclusion dark-seesaw --plane scalar -o target/x.gif",
          "plot exclusion dark-seesaw-lagrangian -o target/x.svg",
          "plot exclusion two-state --plane scalar -o target/x.svg",
          "plot pulls dark-seesaw --only anomly -o target/x.svg",
          LAGRANGIAN + "--set nature=dirac",
          LAGRANGIAN + "--set lagrangian.unit=GeVs",
          LAGRANGIAN + "--set lagrangian.majorana-masses=[1]",
          LAGRANGIAN + "--set lagrangian.lambda-L=[[0.1,0.2]]",
          LAGRANGIAN + "--set lagrangian.lambda-L[0][1]=abc",
          LAGRANGIAN + "--set lagrangian.lamda-L=[[0.1,0.2,0]]",
          LAGRANGIAN + "--set vertices.nu5-nu4=1",
          LAGRANGIAN + "--set oscillation.ordering=normal",
          LITERAL + "--set oscillation.ordering=sideways",
          LITERAL + "--set oscillation.release=nufit-7",
          LITERAL + "--set oscillation.lightest=1",
          LITERAL + "--set oscillation.R=[1,2]",
          LITERAL
              + "--set lagrangian.majorana-masses=[148,2000]"
              + " --set lagrangian.lambda-L=[[103,0]] --set lagrangian.lambda-R=[[0,0]]",
          MODEL + "--set dark-scalar={\"lambda-Phi\":0.05}",
          MODEL + "--threads 0",
          MODEL + "--threads two",
          MODEL + "--decay nu5",
          MODEL + "--plot spectrum",
          MODEL + "--plot no/such/spectrum.svg",
          "describe benchmark",
          "xsec dark-seesaw",
          "xsec dark-seesaw --upscattered nu9 --energies 1",
          "xsec dark-seesaw --upscattered nu5 --energies",
          "xsec dark-seesaw --upscattered nu5 --energies ,",
          "xsec dark-seesaw --upscattered nu5 --energies -1",
          "xsec dark-seesaw --upscattered nu5 --energies nan",
          "xsec dark-seesaw --upscattered nu5 --energies 1e400",
          "xsec dark-seesaw --upscattered nu5 --energies 1Mev",
          XSEC + "--projectile nu_mo",
          XSEC + "--target C13",
          XSEC + "--target H1",
          XSEC + "--target H1 --regime neutron",
          XSEC + "--regime coherrent",
          XSEC + "--regime dis --helicity split",
          XSEC + "--regime dis --pdf no/such.dat",
          XSEC + "--helicity spilt",
          XSEC + "--nuclear-form-factor hel",
          XSEC + "--nucleon-form-factors kely",
          XSEC + "--q2 -1",
          XSEC + "--q2 0.1GeV",
          "observable",
          "observable dark-seesaw a-muu",
          "observable dark-seesaw br-k-mu-nu9",
          "observable dark-seesaw a-mu --era soon",
          "observable dark-seesaw --jsn",
          "rate dark-seesaw",
          RATE + "minibone-fhc",
          RATE + "miniboone-combined",
          RATE + "koto-2019",
          PREDICT + "--observable E_nu_QW",
          PREDICT + "--one-ring circle2",
          PREDICT + "--precision 0",
          PREDICT + "--precision small",
          PREDICT + "--seed abc",
          PREDICT + "--era 2021",
          PREDICT + "--era 1999-01-01",
          PREDICT + "--era 2019-13-01",
          PREDICT + "--plot excess.jpg",
          PREDICT + "--plot no/such/excess.svg",
          GENERATE + "-o events.csv",
          GENERATE + "-n 0 -o events.csv",
          GENERATE + "-n -5 -o events.csv",
          GENERATE + "-n 1.5 -o events.csv",
          GENERATE + "-n many -o events.csv",
          GENERATE + "-n 10",
          GENERATE + "-n 10 -o events",
          GENERATE + "-n 10 -o events.root",
          GENERATE + "-n 10 -o events.csv --format parket",
          GENERATE + "-n 10 -o events.parquet.gz",
          GENERATE + "-n 10 -o no/such/events.csv",
          GENERATE + "-n 10 -o src --format csv",
          GENERATE + "-n 10 -o - --format csv --json",
          GENERATE + "-n 10 -o events.csv --plot events.jpg",
          "generate dark-seesaw --experiment miniboone-combined -n 10 -o events.csv",
          "convert",
          "convert no/such/file.txt",
          "convert src/test/resources/cards",
          CONVERT + "misspelt.txt",
          CONVERT + "outside.txt",
          CONVERT + "undefined.txt",
          CONVERT + "moment.txt",
          CONVERT + "word.txt",
          CONVERT + "nothing.txt",
          "convert ../docs/examples/light-mediator.txt -o card.txt",
          "convert ../docs/examples/light-mediator.txt -o no/such/card.yaml",
          "scan",
          "scan joint-fitt",
          "scan dark-photon-plane --tension",
          "scan joint-fit --plot target/x.svg",
          "scan portals-plane --plot target/x.gif",
          "scan portals-plane --era soon",
          "plot scan",
          "plot scan no/such/folder -o target/x.svg",
          "plot scan src/test/resources/cards -o target/x.svg",
          "plot scan pom.xml -o target/x.svg",
          "likelihood dark-seesaw --only muons",
          "likelihood dark-seesaw --without koto-2022",
          "explain dark-seesaw na64e-2032",
          "scan dark-seesaw",
          "scan src/test/resources/cards/plane.yaml",
          "scan joint-fit --seed one",
          "scan joint-fit -o no/such/folder",
          "scan joint-fit -o pom.xml",
          "reproduce --era soon",
          "reproduce -o no/such/folder",
          "reproduce -o pom.xml");

  /** Points at which what is asked for cannot happen: exit status 3. */
  private static final List<String> UNPHYSICAL =
      List.of(
          MODEL + "--set dark-coupling.alpha=1.5",
          "xsec dark-seesaw --upscattered nu5 --energies 1 --set dark-coupling.alpha=40",
          LAGRANGIAN + "--set dark-photon.chi=1.6",
          LAGRANGIAN + "--set dark-photon.chi=-1.2",
          LAGRANGIAN + "--set dark-photon.mass=91.188GeV",
          LAGRANGIAN + "--set dark-scalar.mixing=0.9",
          LAGRANGIAN + "--set lagrangian.lambda-L[0][0]=2.5",
          MODEL + "--set dark-scalar={\"lambda-Phi\":0.05,\"lambda-PhiH\":5}",
          LITERAL + "--set oscillation.lightest=-1meV",
          LITERAL + "--set oscillation.dm31=-2.5e-3",
          LITERAL + "--set oscillation.s23=1.3",
          LITERAL + "--set lagrangian.vector-masses[0]=0",
          "xsec dark-seesaw --upscattered nu5 --energies 1 --set dark-photon.mass=91.188GeV",
          CONVERT + "strong.txt",
          MODEL + "--decay nu4-nu5",
          MODEL + "--decay nu5-nu6",
          MODEL + "--decay nu7-nu4",
          MODEL + "--decay nu5-nu4 --set heavy-neutrinos.nu5.mass=74MeV",
          "generate two-state --experiment miniboone-fhc -n 10 -o events.csv"
              + " --set heavy-neutrinos.nu5.mass=1MeV",
          "generate two-state --experiment miniboone-fhc -n 10 -o events.csv"
              + " --set heavy-neutrinos.nu5.mass=9GeV");

  static List<String> wrong() {
    return WRONG;
  }

  static List<String> unphysical() {
    return UNPHYSICAL;
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("wrong")
  void refusesWrongInput(String command) {
    demandRefused(Answer.to(command), Main.WRONG_INPUT);
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("unphysical")
  void refusesUnphysicalPoints(String command) {
    demandRefused(Answer.to(command), Main.UNPHYSICAL);
  }

  private static void demandRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.err()).isEqualTo(status);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .isNotBlank()
        .doesNotContain("null", "Exception", "io.nightjar", "\tat ", "[nu", "@");
  }

  /** Read the file aloud; to rewrite it on purpose, run with {@code -Dnightjar.golden=write}. */
  @Test
  @Tag("golden")
  void soundsAsAgreed() throws IOException {
    String all = messages(WRONG) + "\n" + messages(UNPHYSICAL);
    if ("write".equals(System.getProperty("nightjar.golden"))) {
      Files.writeString(GOLDEN, all);
    }
    assertThat(all).isEqualTo(Files.readString(GOLDEN).replace("\r\n", "\n"));
  }

  private static String messages(List<String> commands) {
    return commands.stream()
        .map(command -> {
          Answer answer = Answer.to(command);
          return "## %s [%d]\n%s".formatted(command.strip(), answer.status(), answer.err());
        })
        .collect(Collectors.joining("\n"))
        .replace("\r\n", "\n");
  }
}
