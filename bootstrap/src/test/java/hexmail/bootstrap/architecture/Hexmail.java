package hexmail.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.util.List;

/// The table of Hexmail's parts. Only here is a vendor allowed to an adapter.
final class Hexmail {
  static final Hexagon HEXAGON =
      new Hexagon(
          "hexmail",
          List.of(
              new Part.Domain(30),
              new Part.Application(5),
              new Part.DrivenAdapter(
                  "google",
                  5,
                  "java.net.http",
                  "com.google.api..",
                  "com.google.gson..",
                  "com.nimbusds.."),
              new Part.DrivenAdapter(
                  "persistence",
                  5,
                  "java.nio.channels",
                  "java.sql",
                  "javax.sql",
                  "com.github.benmanes.caffeine..",
                  "com.zaxxer.hikari..",
                  "org.jdbi..",
                  "org.sqlite..",
                  "org.postgresql..",
                  "org.flywaydb..",
                  "com.google.crypto.tink..",
                  "org.slf4j.."),
              new Part.DrivingAdapter(
                  "http",
                  5,
                  "java.lang.ref",
                  "io.javalin..",
                  "jakarta.servlet..",
                  "org.eclipse.jetty..",
                  "gg.jte..",
                  "io.github.bucket4j..",
                  "com.github.benmanes.caffeine..",
                  "com.ibm.icu..",
                  "org.jsoup..",
                  "com.github.mangstadt.vinnie..",
                  "org.owasp.html",
                  "com.google.gson..",
                  "org.slf4j.."),
              new Part.Bootstrap(3, "picocli..", "org.slf4j..", "ch.qos.logback.."),
              new Part.Companion("emulator", 5, "", "mail"),
              new Part.Companion("testkit", 5)));

  /// Every class, including tests and without the fixtures of the rules. There is one import,
  /// because classes of two imports are never equal.
  static final JavaClasses WITH_TESTS = Modules.imported();

  /// All main classes.
  static final JavaClasses CLASSES =
      WITH_TESTS.that(DescribedPredicate.describe("main classes", Modules::main));

  private Hexmail() {}
}
