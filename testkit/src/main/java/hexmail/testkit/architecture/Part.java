package hexmail.testkit.architecture;

import java.util.List;
import java.util.Locale;

/// One part of a hexagon: a module of the build and the packages it owns.
///
/// Every part says how many classes an import has to see of it `atLeast`, because a rule over
/// classes that were never imported passes for ever. Top-level classes count, without
/// `package-info`.
///
/// Vendor packages are ArchUnit's package patterns: `org.jdbi..` is a package with everything below
/// it, `java.sql` is that package alone.
public sealed interface Part {
  /// The part in one word, which is also the name of its package; unique within a hexagon.
  String name();

  /// The fewest classes that an import of the project must have seen of this part.
  int atLeast();

  /// The package of this part under `root`, without a pattern's dots.
  default String packageUnder(String root) {
    return root + "." + name();
  }

  /// Values, outcomes and, in its package `port`, the ports. It is the package `<root>.domain`.
  record Domain(int atLeast) implements Part {
    @Override
    public String name() {
      return "domain";
    }
  }

  /// The use cases. It is the package `<root>.application`.
  record Application(int atLeast) implements Part {
    @Override
    public String name() {
      return "application";
    }
  }

  /// Configuration and wiring, the package `<root>.bootstrap`. Of `vendors` it needs few: a parser
  /// of command lines and logging.
  record Bootstrap(int atLeast, List<String> vendors) implements Part {
    /// Copies the list.
    public Bootstrap {
      vendors = List.copyOf(vendors);
    }

    /// The same, with the vendor packages one by one.
    public Bootstrap(int atLeast, String... vendors) {
      this(atLeast, List.of(vendors));
    }

    @Override
    public String name() {
      return "bootstrap";
    }
  }

  /// A module beside the hexagon, such as a test kit: the package `<root>.<name>`. The wiring may
  /// use the packages that are `open`, patterns relative to that package (`""` is itself).
  record Companion(String name, int atLeast, List<String> open) implements Part {
    /// Copies the list.
    public Companion {
      open = List.copyOf(open);
    }

    /// The same, with the open packages one by one; without any, the wiring may not use it.
    public Companion(String name, int atLeast, String... open) {
      this(name, atLeast, List.of(open));
    }
  }

  /// The package `<root>.adapter.<name>`, and the only vendor packages it may use. What others may
  /// use of it is one type, the name of the adapter with a capital and `Adapter` after it:
  /// `<root>.adapter.google.GoogleAdapter`.
  sealed interface Adapter extends Part {
    /// The vendor packages that this adapter exists for, and the parts of the JDK that only it
    /// needs.
    List<String> vendors();

    @Override
    default String packageUnder(String root) {
      return root + ".adapter." + name();
    }

    /// The full name of the only type that others may use.
    default String entryUnder(String root) {
      String capital = name().substring(0, 1).toUpperCase(Locale.ROOT);
      return packageUnder(root) + "." + capital + name().substring(1) + "Adapter";
    }
  }

  /// An adapter that the application calls through a port: a store, a client. It sees the domain.
  record DrivenAdapter(String name, int atLeast, List<String> vendors) implements Adapter {
    /// Copies the list.
    public DrivenAdapter {
      vendors = List.copyOf(vendors);
    }

    /// The same, with the vendor packages one by one.
    public DrivenAdapter(String name, int atLeast, String... vendors) {
      this(name, atLeast, List.of(vendors));
    }
  }

  /// An adapter that calls the application: a web front. It sees the use cases and the domain's
  /// values, and no port.
  record DrivingAdapter(String name, int atLeast, List<String> vendors) implements Adapter {
    /// Copies the list.
    public DrivingAdapter {
      vendors = List.copyOf(vendors);
    }

    /// The same, with the vendor packages one by one.
    public DrivingAdapter(String name, int atLeast, String... vendors) {
      this(name, atLeast, List.of(vendors));
    }
  }
}
