package archfixtures.hiddenusecases.adapter.right;

import archfixtures.hiddenusecases.application.UseCase;

/// A driving adapter does what a driving adapter is for.
final class Front {
  void run() {
    UseCase.touch();
  }
}
