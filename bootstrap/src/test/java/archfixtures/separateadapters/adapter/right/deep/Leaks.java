package archfixtures.separateadapters.adapter.right.deep;

import archfixtures.separateadapters.adapter.left.LeftAdapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class Leaks {
  private Leaks() {}

  @LeftAdapter.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable LeftAdapter field;
  }

  static final class ByGeneric {
    @Nullable List<LeftAdapter> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (LeftAdapter.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof LeftAdapter;
    }
  }

  static final class ByCall {
    void run() {
      LeftAdapter.touch();
    }
  }

  static final class BySupertype implements LeftAdapter.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return LeftAdapter::touch;
    }
  }

  record ByRecordComponent(LeftAdapter component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends LeftAdapter implements ByPermittedSubtype {}
  }
}
