package archfixtures.ownvendors.adapter.left;

import archfixtures.ownvendors.application.UseCase;

/// The application is allowed to the driving adapter and not to a driven one.
final class Caller {
  void run() {
    UseCase.touch();
  }
}
