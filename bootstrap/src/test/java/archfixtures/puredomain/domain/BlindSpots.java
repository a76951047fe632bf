package archfixtures.puredomain.domain;

import archfixtures.vendor.Vendor;
import java.util.function.Consumer;

/// Leaks that no rule reports: ArchUnit does not read these from a class file. Whoever finds one of
/// them among the expected violations one day may tell so in the Javadoc of the rules.
final class BlindSpots {
  private BlindSpots() {}

  static final class ByCast {
    Object run(Object any) {
      return (Vendor) any;
    }
  }

  static final class BySwitchPattern {
    int run(Object any) {
      return switch (any) {
        case Vendor _ -> 1;
        default -> 2;
      };
    }
  }

  static final class ByNewArray {
    Object run() {
      return new Vendor[1];
    }
  }

  static final class ByLambdaParameter {
    Object run() {
      Consumer<Vendor> consumer = _ -> {};
      return consumer;
    }
  }

  static final class ByConstant {
    String run() {
      return Vendor.NAME;
    }
  }
}
