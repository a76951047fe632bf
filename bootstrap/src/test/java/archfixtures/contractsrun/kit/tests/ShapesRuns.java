package archfixtures.contractsrun.kit.tests;

import archfixtures.contractsrun.adapter.left.LeftAdapter;
import archfixtures.contractsrun.domain.port.Shapes;
import archfixtures.contractsrun.kit.HalfTested;
import archfixtures.contractsrun.kit.InheritedShapes;
import archfixtures.contractsrun.kit.MentionedShapes;
import archfixtures.contractsrun.kit.ReferencedShapes;
import archfixtures.contractsrun.kit.RunShapes;
import archfixtures.contractsrun.kit.Wiring;
import archfixtures.contractsrun.kit.contract.ShapesContract;
import java.util.function.Supplier;

/// Tests of the contract, each by another way.
final class ShapesRuns {
  private ShapesRuns() {}

  static final class Direct implements ShapesContract {
    @Override
    public Shapes empty() {
      return new RunShapes();
    }
  }

  static final class ByReference implements ShapesContract {
    @Override
    public Shapes empty() {
      Supplier<Shapes> shapes = ReferencedShapes::new;
      return shapes.get();
    }
  }

  abstract static class Base implements ShapesContract {
    private final Shapes shapes = new InheritedShapes();

    @Override
    public Shapes empty() {
      return shapes;
    }
  }

  static final class BySuperclass extends Base {}

  static final class ByAdapter implements ShapesContract {
    @Override
    public Shapes empty() {
      return LeftAdapter.open().shapes();
    }
  }

  static final class ByWiring implements ShapesContract {
    @Override
    public Shapes empty() {
      return Wiring.shapes();
    }
  }

  static final class ByName implements ShapesContract {
    @Override
    public Shapes empty() {
      String name = MentionedShapes.class.getName();
      return () -> name;
    }
  }

  static final class Half implements ShapesContract {
    @Override
    public Shapes empty() {
      return new HalfTested();
    }
  }
}
