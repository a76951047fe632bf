package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import hexmail.testkit.architecture.Hexagon;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Which parts of the platform no class uses, and which only one class uses.
public final class PlatformRules {
  private static final Set<String> STREAMS =
      Set.of(
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in",
          "java.lang.System.setOut",
          "java.lang.System.setErr",
          "java.lang.System.setIn",
          "java.lang.System.console");
  private static final Set<String> EXITS =
      Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");
  private static final Set<String> VAGUE =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error");
  private static final Set<String> OLD_DATES =
      Set.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.util.TimeZone",
          "java.text.DateFormat",
          "java.text.SimpleDateFormat",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp");

  private static final DescribedPredicate<JavaClass> PLATFORM_LOGGING =
      resideInAnyPackage("java.util.logging..")
          .or(
              describe(
                  "are System.Logger",
                  type -> type.getName().startsWith("java.lang.System$Logger")));

  private PlatformRules() {}

  /// R15: one class uses the standard streams, and no class prints a stack trace to them.
  public static ArchRule standardStreams(Hexagon hexagon) {
    return everything(hexagon)
        .should(
            new OnlyIn(
                "use the standard streams",
                AllowedPlaces.STREAMS.in(hexagon),
                type -> accesses(type).filter(PlatformRules::prints)))
        .because("only a command decides what its user reads (ADR 0007)");
  }

  /// R15: there is one logging API, and it is not that of the JDK.
  public static ArchRule oneLogging(Hexagon hexagon) {
    return none(hexagon)
        .should()
        .dependOnClassesThat(PLATFORM_LOGGING)
        .because("two logging APIs need two configurations (ADR 0009)");
  }

  /// R15: the type of an exception says what happened. `RuntimeException` and `Exception` do not.
  public static ArchRule preciseExceptions(Hexagon hexagon) {
    return everything(hexagon)
        .should(
            new OnlyIn(
                "create exceptions without a meaning",
                Set.of(),
                type -> accesses(type).filter(PlatformRules::vague)))
        .because("a caller selects the exception to catch by its type (ADR 0002)");
  }

  /// R15: no class uses a deprecated API, not even where a warning is suppressed, nor where the
  /// compiler gives none because the source does not name the type.
  public static ArchRule nothingDeprecated(Hexagon hexagon) {
    return everything(hexagon)
        .should(
            new OnlyIn(
                "use deprecated APIs",
                AllowedPlaces.DEPRECATED.in(hexagon),
                type ->
                    Stream.concat(
                        dependencies(type).filter(PlatformRules::onDeprecated),
                        accesses(type).filter(PlatformRules::toDeprecated))))
        .because("the next release may remove a deprecated API (ADR 0009)");
  }

  /// R15: dates and times are those of `java.time`, except where a library has no others.
  public static ArchRule oldDates(Hexagon hexagon) {
    return everything(hexagon)
        .should(
            new OnlyIn(
                "use dates from before java.time",
                AllowedPlaces.OLD_DATES.in(hexagon),
                type -> dependencies(type).filter(PlatformRules::dated)))
        .because("the old types are mutable or depend on the default time zone (ADR 0009)");
  }

  /// R16: one class ends the process.
  public static ArchRule exitInMain(Hexagon hexagon) {
    return everything(hexagon)
        .should(
            new OnlyIn(
                "end the process",
                AllowedPlaces.EXIT.in(hexagon),
                type -> accesses(type).filter(access -> EXITS.contains(nameOf(access)))))
        .because("ending the process also ends the work of its callers (ADR 0007)");
  }

  /// R16: a logger is private, static and final.
  public static ArchRule plainLoggers(Hexagon hexagon) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(hexagon.root() + "..")
        .and()
        .haveRawType("org.slf4j.Logger")
        .should(new ViolationCondition<>("be private, static and final", PlatformRules::violations))
        .because("a logger belongs to one class and is part of no value (ADR 0009)");
  }

  /// R16: the core does not log. It returns what happened, and its caller may log it.
  public static ArchRule silentCore(Hexagon hexagon) {
    return noClasses()
        .that()
        .resideInAnyPackage(hexagon.domain(), hexagon.application())
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.slf4j..").or(PLATFORM_LOGGING))
        .because("the core returns what happened and does not log it (ADR 0002)");
  }

  private static GivenClassesConjunction everything(Hexagon hexagon) {
    return classes().that().resideInAPackage(hexagon.root() + "..");
  }

  private static GivenClassesConjunction none(Hexagon hexagon) {
    return noClasses().that().resideInAPackage(hexagon.root() + "..");
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass type) {
    return type.getAccessesFromSelf().stream();
  }

  private static Stream<Dependency> dependencies(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream();
  }

  private static boolean onDeprecated(Dependency dependency) {
    return dependency.getTargetClass().isAnnotatedWith(Deprecated.class);
  }

  private static boolean toDeprecated(JavaAccess<?> access) {
    return access.getTarget().isAnnotatedWith(Deprecated.class);
  }

  private static boolean dated(Dependency dependency) {
    return OLD_DATES.contains(dependency.getTargetClass().getBaseComponentType().getName());
  }

  private static String nameOf(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }

  private static boolean prints(JavaAccess<?> access) {
    boolean trace =
        access.getTarget().getName().equals("printStackTrace")
            && access.getTargetOwner().isAssignableTo(Throwable.class);
    return trace || STREAMS.contains(nameOf(access));
  }

  /// A subclass calls the constructor of its parent, which does not make the parent a vague
  /// exception. An anonymous subclass says no more than its parent.
  private static boolean vague(JavaAccess<?> access) {
    boolean constructor = access.getTarget().getName().equals("<init>");
    boolean parent =
        access.getOrigin().getName().equals("<init>")
            && access.getOriginOwner().isAssignableTo(Throwable.class)
            && !access.getOriginOwner().isAnonymousClass();
    return constructor && !parent && VAGUE.contains(access.getTargetOwner().getName());
  }

  private static Stream<String> violations(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    return Stream.of(JavaModifier.PRIVATE, JavaModifier.STATIC, JavaModifier.FINAL)
        .filter(modifier -> !modifiers.contains(modifier))
        .map(modifier -> "is not " + modifier.name().toLowerCase(Locale.ROOT));
  }
}
