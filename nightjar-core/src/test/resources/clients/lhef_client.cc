// Reads a file of Les Houches events with the reader of the C++ library and adds it up.
//
//   lhef_client IN
//
// Prints one line "name value" per result; says on standard error what is wrong, and fails.

#include "HepMC3/LHEF.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace {

const double TOLERANCE = 1e-12;

void demand(bool holds, const char *what, long event) {
  if (!holds) {
    std::cerr << "event " << event << ": " << what << "\n";
    std::exit(1);
  }
}

// The children of a particle, or what leaves the two incoming ones, carry all of its momentum.
void conserves(const LHEF::HEPEUP &e, long event) {
  for (int parent = 1; parent <= e.NUP; parent++) {
    double left[4] = {0, 0, 0, 0}, scale = 0;
    bool any = false;
    for (int k = 0; k < 4; k++) {
      left[k] = e.PUP[parent - 1][k] + (parent == 1 ? e.PUP[1][k] : 0);
      scale = left[k];
    }
    for (int child = 0; child < e.NUP; child++) {
      if (e.MOTHUP[child].first == parent) {
        any = true;
        for (int k = 0; k < 4; k++) {
          left[k] -= e.PUP[child][k];
        }
      }
    }
    for (int k = 0; k < 4 && any; k++) {
      demand(std::fabs(left[k]) <= TOLERANCE * scale, "momentum is not conserved", event);
    }
    demand(any == (e.ISTUP[parent - 1] == 2 || parent == 1), "status and decay disagree", event);
  }
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 2) {
    std::cerr << "usage: lhef_client IN\n";
    return 2;
  }
  LHEF::Reader reader(arguments[1]);
  long events = 0, particles = 0;
  double weights = 0, named = 0, times = 0, spins = 0;
  while (reader.readEvent()) {
    const LHEF::HEPEUP &e = reader.hepeup;
    events++;
    demand(e.NUP == 7 || e.NUP == 10, "there are too many particles, or too few", events);
    demand(e.ISTUP[0] == -1 && e.ISTUP[1] == -1, "two particles should come in", events);
    for (int i = 0; i < e.NUP; i++) {
      particles++;
      const auto &p = e.PUP[i];
      const double off = p[3] * p[3] - p[0] * p[0] - p[1] * p[1] - p[2] * p[2] - p[4] * p[4];
      demand(std::fabs(off) <= TOLERANCE * p[3] * p[3], "a particle is off its shell", events);
      demand((e.VTIMUP[i] > 0) == (e.ISTUP[i] == 2), "only decays take time", events);
      times += e.VTIMUP[i];
    }
    conserves(e, events);
    demand(e.weights.size() == 2, "there should be one more weight", events);
    weights += e.XWGTUP;
    named += e.weights[1].first;
    spins += e.SPINUP[2];
  }
  double picobarn = 0;
  for (double x : reader.heprup.XSECUP) {
    picobarn += x;
  }
  std::printf("events %ld\nparticles %ld\nstrategy %d\n", events, particles, reader.heprup.IDWTUP);
  std::printf("processes %d\npicobarn %.17g\n", reader.heprup.NPRUP, picobarn);
  std::printf("weights %.17g\nnamed %.17g\n", weights, named);
  std::printf("times %.17g\nspins %g\n", times, spins);
  std::printf("generator %s %s\n", reader.heprup.generators.at(0).name.c_str(),
              reader.heprup.generators.at(0).version.c_str());
}
