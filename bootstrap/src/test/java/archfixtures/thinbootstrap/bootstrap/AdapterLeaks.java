package archfixtures.thinbootstrap.bootstrap;

import archfixtures.thinbootstrap.adapter.left.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class AdapterLeaks {
  private AdapterLeaks() {}

  @Hidden.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable Hidden field;
  }

  static final class ByGeneric {
    @Nullable List<Hidden> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (Hidden.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof Hidden;
    }
  }

  static final class ByCall {
    void run() {
      Hidden.touch();
    }
  }

  static final class BySupertype implements Hidden.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return Hidden::touch;
    }
  }

  record ByRecordComponent(Hidden component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends Hidden implements ByPermittedSubtype {}
  }
}
