package io.nightjar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packages look down only, and the library keeps to itself. */
@Tag("law")
class ArchitectureTest {

  private static final String ROOT = "io.nightjar.";

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.nightjar");

  /** The stack, from the bottom up, each package with what it may import. */
  enum Layer {
    MATH,
    PHYSICS,
    MODEL,
    EVENT,
    PROCESS,
    PRECISION,
    EXPERIMENT,
    GENERATE,
    DIAGRAM,
    EXPORT,
    FIT,
    CONSTRAINT,
    CARD,
    LIKELIHOOD,
    SCAN;

    List<Layer> below() {
      return switch (this) {
        case MATH -> List.of();
        case PHYSICS -> List.of(MATH);
        case MODEL, EVENT -> List.of(PHYSICS, MATH);
        case PROCESS -> List.of(MODEL, EVENT, PHYSICS, MATH);
        case PRECISION -> List.of(PROCESS, MODEL, PHYSICS, MATH);
        case EXPERIMENT -> List.of(EVENT, PHYSICS, MATH);
        case CONSTRAINT -> List.of(PRECISION, PROCESS, MODEL, PHYSICS, MATH);
        case GENERATE, DIAGRAM, EXPORT, FIT, CARD, LIKELIHOOD, SCAN ->
            Stream.of(values()).takeWhile(layer -> layer != this).toList();
      };
    }

    String packages() {
      return ROOT + name().toLowerCase(Locale.ROOT) + "..";
    }

    String[] permitted() {
      return Stream.concat(Stream.of(this), below().stream())
          .map(Layer::packages)
          .toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @EnumSource
  void importsOnlyWhatIsBelow(Layer layer) {
    classes()
        .that()
        .resideInAPackage(layer.packages())
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages("io.nightjar..").or(resideInAnyPackage(layer.permitted())))
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @Test
  void everyPackageHasItsPlaceInTheStack() {
    Set<String> known = new TreeSet<>();
    for (Layer layer : Layer.values()) {
      known.add(layer.name().toLowerCase(Locale.ROOT));
    }
    assertThat(packages())
        .as("a new package needs a new idea, a decision record, and its place in this test")
        .allSatisfy(p -> assertThat(known).contains(top(p.getName())));
  }

  @Test
  void noCycles() {
    slices().matching("io.nightjar.(*)..").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void onlyCardsKnowYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.nightjar.card..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..", "org.yaml..", "tools.jackson..", "com.fasterxml..")
        .check(LIBRARY);
  }

  @Test
  void printsNothing() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
  }

  @Test
  void randomnessIsAddressed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are generators of the JDK",
                c ->
                    c.isAssignableTo(java.util.random.RandomGenerator.class)
                        || c.getPackageName().startsWith("java.util.random")))
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(StrictMath.class, "random")
        .check(LIBRARY);
  }

  @Test
  void onlySimdKnowsTheVectorApi() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..simd..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator.vector..")
        .check(LIBRARY);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(packages()).allMatch(p -> p.isAnnotatedWith(NullMarked.class));
  }

  private static List<JavaPackage> packages() {
    return LIBRARY.stream().map(JavaClass::getPackage).distinct().toList();
  }

  /** As in "math" for io.nightjar.math.simd. */
  private static String top(String name) {
    return name.substring(ROOT.length()).replaceAll("\\..*", "");
  }
}
