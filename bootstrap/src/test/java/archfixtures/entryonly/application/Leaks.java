package archfixtures.entryonly.application;

import archfixtures.entryonly.adapter.left.LeftAdapterHelp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class Leaks {
  private Leaks() {}

  @LeftAdapterHelp.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable LeftAdapterHelp field;
  }

  static final class ByGeneric {
    @Nullable List<LeftAdapterHelp> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (LeftAdapterHelp.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof LeftAdapterHelp;
    }
  }

  static final class ByCall {
    void run() {
      LeftAdapterHelp.touch();
    }
  }

  static final class BySupertype implements LeftAdapterHelp.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return LeftAdapterHelp::touch;
    }
  }

  record ByRecordComponent(LeftAdapterHelp component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends LeftAdapterHelp implements ByPermittedSubtype {}
  }
}
