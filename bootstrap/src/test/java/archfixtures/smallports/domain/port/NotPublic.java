package archfixtures.smallports.domain.port;

/// Nobody outside can implement it.
interface NotPublic {
  void run();
}
