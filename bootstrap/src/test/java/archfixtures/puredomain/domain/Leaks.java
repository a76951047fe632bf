package archfixtures.puredomain.domain;

import archfixtures.vendor.Vendor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class Leaks {
  private Leaks() {}

  @Vendor.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable Vendor field;
  }

  static final class ByGeneric {
    @Nullable List<Vendor> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (Vendor.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof Vendor;
    }
  }

  static final class ByCall {
    void run() {
      Vendor.touch();
    }
  }

  static final class BySupertype implements Vendor.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return Vendor::touch;
    }
  }

  record ByRecordComponent(Vendor component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends Vendor implements ByPermittedSubtype {}
  }
}
