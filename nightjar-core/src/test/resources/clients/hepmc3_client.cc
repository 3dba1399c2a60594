// Reads a file of events with the HepMC3 library, checks every event, and writes it again.
//
//   hepmc3_client IN OUT
//
// Prints one line "name value" per result; says on standard error what is wrong, and fails.

#include "HepMC3/GenEvent.h"
#include "HepMC3/GenParticle.h"
#include "HepMC3/GenRunInfo.h"
#include "HepMC3/GenVertex.h"
#include "HepMC3/ReaderAscii.h"
#include "HepMC3/WriterAscii.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <set>
#include <sstream>
#include <string>

using namespace HepMC3;

namespace {

// Momenta have 16 digits; sums and differences of them lose a few, and so does E^2 - p^2.
const double TOLERANCE = 1e-12;
const double CENTIMETRES_PER_SECOND = 2.99792458e10;

void demand(bool holds, const std::string &what, const GenEvent &event) {
  if (!holds) {
    std::cerr << "event " << event.event_number() << ": " << what << "\n";
    std::exit(1);
  }
}

std::string attribute(const GenRunInfo &run, const std::string &name) {
  const std::string text = run.attribute_as_string(name);
  if (text.empty()) {
    std::cerr << "the run has no attribute " << name << "\n";
    std::exit(1);
  }
  return text;
}

std::set<int> declared(const GenRunInfo &run, const std::string &list, const std::string &info) {
  std::istringstream words(attribute(run, "NuHepMC." + list));
  std::set<int> ids;
  for (int id; words >> id;) {
    ids.insert(id);
    const std::string each = "NuHepMC." + info + "[" + std::to_string(id) + "].";
    attribute(run, each + "Name");
    attribute(run, each + "Description");
  }
  return ids;
}

void conserves(const GenVertex &vertex, const GenEvent &event) {
  FourVector left;
  double scale = 0;
  for (const auto &p : vertex.particles_in()) {
    left += p->momentum();
    scale += p->momentum().e();
  }
  for (const auto &p : vertex.particles_out()) {
    left -= p->momentum();
  }
  const double worst = std::max(std::max(std::fabs(left.px()), std::fabs(left.py())),
                                std::max(std::fabs(left.pz()), std::fabs(left.e())));
  demand(worst <= TOLERANCE * scale, "momentum is not conserved", event);
}

void isOnShell(const GenParticle &p, const GenEvent &event) {
  const double e = p.momentum().e();
  const double m = p.generated_mass();
  const double off = e * e - p.momentum().length2() - m * m;
  demand(std::fabs(off) <= TOLERANCE * e * e, "a particle is off its mass shell", event);
}

void hasItsPlace(const GenEvent &event) {
  double x = 0, y = 0, z = 0, t = 0;
  std::istringstream(event.attribute_as_string("lab_pos")) >> x >> y >> z >> t;
  const FourVector at = event.vertices().at(0)->position();
  demand(x == at.x() && y == at.y() && z == at.z(), "lab_pos is not the first vertex", event);
  const double ct = t * CENTIMETRES_PER_SECOND;
  demand(std::fabs(ct - at.t()) <= TOLERANCE * std::fabs(ct), "lab_pos has another time", event);
}

// Every heavy neutrino decays where it can have flown to, and later.
void isCausal(const GenParticle &p, const GenEvent &event) {
  if (p.status() != 2) {
    return;
  }
  const FourVector way = p.end_vertex()->position() - p.production_vertex()->position();
  const double beta = p.momentum().length() / p.momentum().e();
  demand(way.t() > 0, "a decay comes before its vertex", event);
  demand(std::fabs(way.length() - beta * way.t()) <= 1e-9 * (way.t() + 600), "a flight is too long",
         event);
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 3) {
    std::cerr << "usage: hepmc3_client IN OUT\n";
    return 2;
  }
  ReaderAscii reader(arguments[1]);
  std::unique_ptr<WriterAscii> writer;
  std::set<int> processes, statuses, vertexStatuses;
  long events = 0, particles = 0, vertices = 0;
  double weights = 0, squares = 0, helicities = 0;
  while (!reader.failed()) {
    GenEvent event;
    reader.read_event(event);
    if (reader.failed()) {
      break;
    }
    const GenRunInfo &run = *reader.run_info();
    if (!writer) {
      writer.reset(new WriterAscii(arguments[2], reader.run_info()));
      processes = declared(run, "ProcessIDs", "ProcessInfo");
      statuses = declared(run, "ParticleStatusIDs", "ParticleStatusInfo");
      vertexStatuses = declared(run, "VertexStatusIDs", "VertexStatusInfo");
      declared(run, "AdditionalParticleNumbers", "AdditionalParticleInfo");
    }
    events++;
    demand(event.event_number() == events, "events are not counted from 1", event);
    demand(event.beams().size() == 2, "there are not two incoming particles", event);
    demand(processes.count(std::stoi(event.attribute_as_string("signal_process_id"))),
           "its process is not declared", event);
    hasItsPlace(event);
    int primaries = 0, beams = 0, targets = 0;
    for (const auto &v : event.vertices()) {
      vertices++;
      primaries += v->status() == 1;
      demand(vertexStatuses.count(v->status()), "a vertex status is not declared", event);
      conserves(*v, event);
    }
    for (const auto &p : event.particles()) {
      particles++;
      beams += p->status() == 4;
      targets += p->status() == 20;
      demand(statuses.count(p->status()), "a particle status is not declared", event);
      demand((p->status() == 1) == !p->end_vertex(), "status and decay disagree", event);
      isOnShell(*p, event);
      isCausal(*p, event);
    }
    demand(primaries == 1 && beams == 1 && targets == 1, "no unique beam, target, vertex", event);
    weights += event.weight("CV");
    squares += event.weight("CV") * event.weight("CV");
    helicities += std::stod(event.particles().at(2)->attribute_as_string("helicity"));
    writer->write_event(event);
  }
  if (!writer) {
    std::cerr << "there are no events\n";
    return 1;
  }
  writer->close();
  const GenRunInfo &run = *reader.run_info();
  std::printf("events %ld\nparticles %ld\nvertices %ld\n", events, particles, vertices);
  std::printf("weights %.17g\nsquares %.17g\nhelicities %g\n", weights, squares, helicities);
  std::printf("picobarn %.17g\n", std::stod(attribute(run, "NuHepMC.FluxAveragedTotalCrossSection")));
  std::printf("unit %s\n", attribute(run, "NuHepMC.Units.CrossSection.Unit").c_str());
  std::printf("tool %s %s\n", run.tools().at(0).name.c_str(), run.tools().at(0).version.c_str());
  std::cout << "card\n" << attribute(run, "NuHepMC.Provenance.Nightjar.model-card");
}
