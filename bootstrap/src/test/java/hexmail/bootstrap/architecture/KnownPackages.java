package hexmail.bootstrap.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of all packages of the JDK and of the class path.
final class KnownPackages {
  private KnownPackages() {}

  static Set<String> all() {
    Stream<String> platform =
        ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().packages().stream());
    Stream<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .flatMap(KnownPackages::classFiles)
            .filter(name -> name.endsWith(".class") && name.indexOf('/') > 0)
            .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
    return Stream.concat(platform, libraries).collect(Collectors.toSet());
  }

  private static Stream<String> classFiles(Path place) {
    try {
      return Files.isDirectory(place) ? inFolder(place).stream() : inJar(place).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> inJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
    }
  }

  private static Set<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
          .collect(Collectors.toSet());
    }
  }
}
