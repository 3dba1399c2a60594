package io.nightjar.math.simd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class VectorApiTest {

  private static final String API = "jdk.incubator.vector..";

  private final JavaClasses classes = new ClassFileImporter().importPackages("io.nightjar");

  @Test
  void staysInsideItsPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.nightjar.math.simd")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(API)
        .check(classes);
  }

  @Test
  void isTouchedByOneClassOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("VectorLoops")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(API)
        .check(classes);
  }

  @Test
  void isUsedWhenItsModuleIsThere() {
    boolean vector = ArrayFunctions.best() instanceof WarmingLoops;
    assertThat(vector).isEqualTo(Choice.vectorApi());
  }

  /** Within a minute at most, however busy the machine. */
  @Test
  void isTakenOnceItIsCompiled() throws InterruptedException {
    WarmingLoops loops = WarmingLoops.until(new PlainLoops());
    ArrayFunctions before = loops.now();
    for (int second = 0; second < 60 && loops.now() == before; second++) {
      Thread.sleep(1000);
    }
    assertThat(loops.now()).isNotSameAs(before);
  }
}
