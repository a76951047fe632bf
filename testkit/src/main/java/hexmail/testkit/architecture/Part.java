package hexmail.testkit.architecture;

import java.util.List;
import java.util.Locale;

/// One part of a hexagon: a module of the build and the packages it owns.
///
/// Every part says how many of its classes an import must contain `atLeast`, because a rule passes
/// when its classes were not imported. Top-level classes count, without `package-info`.
///
/// Vendor packages are package patterns of ArchUnit: `org.jdbi..` is a package with all packages
/// below it, `java.sql` is that package only.
public sealed interface Part {
  /// One word, which is also the name of the part's package; unique within a hexagon.
  String name();

  /// How many classes of this part an import must contain at least.
  int atLeast();

  /// The package of this part below `root`, without the dots of a pattern.
  default String packageUnder(String root) {
    return root + "." + name();
  }

  /// The package `<root>.domain`: values, outcomes and, in its package `port`, the ports.
  record Domain(int atLeast) implements Part {
    @Override
    public String name() {
      return "domain";
    }
  }

  /// The package `<root>.application`: the use cases.
  record Application(int atLeast) implements Part {
    @Override
    public String name() {
      return "application";
    }
  }

  /// The package `<root>.bootstrap`: configuration and wiring. It needs few `vendors`, such as a
  /// command-line parser and logging.
  record Bootstrap(int atLeast, List<String> vendors) implements Part {
    /// Copies the list.
    public Bootstrap {
      vendors = List.copyOf(vendors);
    }

    /// The same, with the vendor packages as arguments.
    public Bootstrap(int atLeast, String... vendors) {
      this(atLeast, List.of(vendors));
    }

    @Override
    public String name() {
      return "bootstrap";
    }
  }

  /// The package `<root>.<name>`: a module outside the hexagon, such as a test kit. The wiring may
  /// use its `open` packages, which are patterns relative to that package (`""` is the package
  /// itself).
  record Companion(String name, int atLeast, List<String> open) implements Part {
    /// Copies the list.
    public Companion {
      open = List.copyOf(open);
    }

    /// The same, with the open packages as arguments; without any, the wiring may not use it.
    public Companion(String name, int atLeast, String... open) {
      this(name, atLeast, List.of(open));
    }
  }

  /// The package `<root>.adapter.<name>`, with the only vendor packages that it may use. Others may
  /// use one type of it, which is named after the adapter: `<root>.adapter.google.GoogleAdapter`.
  sealed interface Adapter extends Part {
    /// The vendor packages of this adapter, and the packages of the JDK that only it needs.
    List<String> vendors();

    @Override
    default String packageUnder(String root) {
      return root + ".adapter." + name();
    }

    /// The full name of the type that others may use.
    default String entryUnder(String root) {
      String capital = name().substring(0, 1).toUpperCase(Locale.ROOT);
      return packageUnder(root) + "." + capital + name().substring(1) + "Adapter";
    }
  }

  /// An adapter that the application calls through a port, such as a store or a client. It may use
  /// the domain.
  record DrivenAdapter(String name, int atLeast, List<String> vendors) implements Adapter {
    /// Copies the list.
    public DrivenAdapter {
      vendors = List.copyOf(vendors);
    }

    /// The same, with the vendor packages as arguments.
    public DrivenAdapter(String name, int atLeast, String... vendors) {
      this(name, atLeast, List.of(vendors));
    }
  }

  /// An adapter that calls the application, such as a web front end. It may use the use cases and
  /// the values of the domain, but no port.
  record DrivingAdapter(String name, int atLeast, List<String> vendors) implements Adapter {
    /// Copies the list.
    public DrivingAdapter {
      vendors = List.copyOf(vendors);
    }

    /// The same, with the vendor packages as arguments.
    public DrivingAdapter(String name, int atLeast, String... vendors) {
      this(name, atLeast, List.of(vendors));
    }
  }
}
