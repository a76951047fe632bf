package archfixtures.nothingdeprecated.application;

import archfixtures.vendor.Old;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
@SuppressWarnings("deprecation")
final class Leaks {
  private Leaks() {}

  @Old.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable Old field;
  }

  static final class ByGeneric {
    @Nullable List<Old> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (Old.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof Old;
    }
  }

  static final class ByCall {
    void run() {
      Old.touch();
    }
  }

  static final class BySupertype implements Old.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return Old::touch;
    }
  }

  record ByRecordComponent(Old component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends Old implements ByPermittedSubtype {}
  }
}
