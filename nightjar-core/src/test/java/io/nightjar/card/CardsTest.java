package io.nightjar.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {
  @TempDir Path folder;

  @Test
  @Tag("law")
  void findsCardsInAFolderAndInAJar() throws IOException {
    Path inFolder = Files.createDirectories(folder.resolve("io/nightjar/data/models"));
    Files.writeString(inFolder.resolve("my-card.yaml"), BadCards.GOOD);
    Files.writeString(inFolder.resolve("README.md"), "no card");
    for (Path root : List.of(folder, jar(folder.resolve("a folder.jar")))) {
      try (URLClassLoader loader = loader(root)) {
        Cards cards = Cards.in("models", loader);
        assertThat(cards.names()).containsExactly("my-card");
        assertThat(cards.find("my-card").text()).isEqualTo(BadCards.GOOD);
        assertThat(Cards.in("nothing-here", loader).names()).isEmpty();
      }
    }
  }

  private static URLClassLoader loader(Path root) throws IOException {
    return new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
  }

  private static Path jar(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(bytes)) {
      jar.putNextEntry(new JarEntry("io/nightjar/data/models/"));
      jar.putNextEntry(new JarEntry("io/nightjar/data/models/my-card.yaml"));
      jar.write(BadCards.GOOD.getBytes(UTF_8));
    }
    return file;
  }

  @Test
  @Tag("law")
  void readsAFileByItsPath() throws IOException {
    Path file = Files.writeString(folder.resolve("my-card.yaml"), BadCards.GOOD);
    assertThat(ModelCard.load(file.toString(), List.of()).model().name()).isEqualTo("my-card");
  }

  @Test
  @Tag("law")
  void helpsWithUnknownNames() {
    assertThatThrownBy(() -> ModelCard.load("dark-sesaw", List.of()))
        .isInstanceOf(CardException.class)
        .hasMessageContainingAll(
            "dark-sesaw: no such file",
            "dark-seesaw dark-seesaw-higgs-safe dark-seesaw-lagrangian dark-seesaw-literal light-mediator",
            "Maybe you meant 'dark-seesaw'.");
    assertThatThrownBy(() -> ModelCard.load("no\0name", List.of()))
        .isInstanceOf(CardException.class);
    assertThatThrownBy(() -> ModelCard.load(folder.toString(), List.of()))
        .isInstanceOf(CardException.class);
  }

  @Test
  @Tag("law")
  void refusesWhatIsNotText() throws IOException {
    Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe4});
    assertThatThrownBy(() -> ModelCard.load(file.toString(), List.of()))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("not UTF-8");
  }
}
