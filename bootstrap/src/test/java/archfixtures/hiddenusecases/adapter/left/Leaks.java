package archfixtures.hiddenusecases.adapter.left;

import archfixtures.hiddenusecases.application.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class Leaks {
  private Leaks() {}

  @UseCase.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable UseCase field;
  }

  static final class ByGeneric {
    @Nullable List<UseCase> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (UseCase.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof UseCase;
    }
  }

  static final class ByCall {
    void run() {
      UseCase.touch();
    }
  }

  static final class BySupertype implements UseCase.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return UseCase::touch;
    }
  }

  record ByRecordComponent(UseCase component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends UseCase implements ByPermittedSubtype {}
  }
}
