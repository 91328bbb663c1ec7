// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace secondwind {

class ApplicationService;
class Catalogue;
class JournalService;
class MantraService;
class OwnLineService;
class PlanService;
class TimeBoxService;

/// The parts of core a guided session reads names from and leaves things with. All outlive it.
struct SessionNeighbours {
    const Catalogue &catalogue;
    ApplicationService &applications;
    JournalService &journal;
    MantraService &mantras;
    OwnLineService &ownLines;
    PlanService &plan;
    TimeBoxService &timeBoxes;
};

} // namespace secondwind
