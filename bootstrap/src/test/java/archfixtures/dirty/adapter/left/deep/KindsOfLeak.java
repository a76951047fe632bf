package archfixtures.dirty.adapter.left.deep;

import archfixtures.web.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Each form in which a class can use another one. All rules on dependencies rely on the same list
/// of ArchUnit, so the forms are tried for one rule only, which is `ownVendors`.
final class KindsOfLeak {
  @Web.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable Web field;
  }

  static final class ByGeneric {
    @Nullable List<Web> generic;
  }

  static final class ByTypeParameter<T extends Web> {
    List<T> all = new ArrayList<>();
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

  static final class ByThrows {
    void run() throws Web.Failure {}
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

  static final class ByMethodReference {
    Runnable task() {
      return Web::touch;
    }
  }

  static final class ByLambdaBody {
    Runnable task() {
      return () -> Web.touch();
    }
  }

  static final class ByClassLiteral {
    Class<?> run() {
      return Web.class;
    }
  }

  static final class BySupertype implements Web.Role {}

  record ByRecordComponent(Web component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends Web implements ByPermittedSubtype {}
  }

  /// ArchUnit does not read these from a class file, so no rule reports them. If one of them
  /// appears among the violations some day, the Javadoc of the rules can say so.
  static final class BlindSpots {
    Object byCast(Object any) {
      return (Web) any;
    }

    int bySwitchPattern(Object any) {
      return switch (any) {
        case Web _ -> 1;
        default -> 2;
      };
    }

    Object byNewArray() {
      return new Web[1];
    }

    Object byLambdaParameter() {
      Consumer<Web> consumer = _ -> {};
      return consumer;
    }

    String byConstant() {
      return Web.NAME;
    }
  }
}
