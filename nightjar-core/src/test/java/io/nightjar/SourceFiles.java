package io.nightjar;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Java sources of all modules, as text and as classes and methods with their lengths. */
final class SourceFiles {

  /** Where tests run: the folder of this module, beside the others. */
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  /**
   * A class or a method.
   *
   * @param name with the file before it
   * @param simple its own name
   * @param lines from the first of its declaration to the last, doc comment not counted
   */
  record Part(String name, String simple, long lines) {
    @Override
    public String toString() {
      return name + " has " + lines + " lines";
    }
  }

  private final List<Part> classes = new ArrayList<>();
  private final List<Part> methods = new ArrayList<>();

  private SourceFiles() {}

  List<Part> classes() {
    return classes;
  }

  List<Part> methods() {
    return methods;
  }

  /**
   * Java files of every module.
   *
   * @param kind "main" or "test"
   */
  static List<Path> java(String kind) {
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      return modules
          .map(m -> m.resolve("src").resolve(kind).resolve("java"))
          .filter(Files::isDirectory)
          .flatMap(SourceFiles::walk)
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name of a file in messages. */
  static String name(Path file) {
    return REPOSITORY.relativize(file).toString();
  }

  /** Reads a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses files with the compiler of this JDK. */
  static SourceFiles parse(List<Path> files) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourceFiles sources = new SourceFiles();
      for (CompilationUnitTree unit : task.parse()) {
        sources.collect(unit, Trees.instance(task).getSourcePositions());
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collect(CompilationUnitTree unit, SourcePositions positions) {
    String file = name(Path.of(unit.getSourceFile().toUri()));
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        classes.add(part(tree, tree.getSimpleName().toString()));
        return super.visitClass(tree, null);
      }

      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        methods.add(part(tree, tree.getName().toString()));
        return super.visitMethod(tree, null);
      }

      private Part part(Tree tree, String simple) {
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        return new Part(file + ": " + simple, simple, last - first + 1);
      }
    }.scan(unit, null);
  }
}
