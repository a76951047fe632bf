package archfixtures.ownvendors.adapter.left;

import archfixtures.web.Web;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class Leaks {
  private Leaks() {}

  @Web.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable Web field;
  }

  static final class ByGeneric {
    @Nullable List<Web> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (Web.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof Web;
    }
  }

  static final class ByCall {
    void run() {
      Web.touch();
    }
  }

  static final class BySupertype implements Web.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return Web::touch;
    }
  }

  record ByRecordComponent(Web component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends Web implements ByPermittedSubtype {}
  }
}
