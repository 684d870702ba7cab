import { useStage } from '../stage.tsx';
import { Answer } from './answer/answer.tsx';
import { CategoryScreen } from './home/category.tsx';
import { Home } from './home/home.tsx';
import { Emergency } from './places/emergency.tsx';
import { Finder } from './places/finder.tsx';
import { PlaceScreen } from './places/place.tsx';
import { DataNotice } from './settings/data-notice.tsx';
import { LanguageScreen } from './settings/language.tsx';
import { SoundScreen } from './settings/sound.tsx';
import { Clarify } from './talk/clarify.tsx';
import { HandOver } from './talk/hand-over.tsx';
import { Listen } from './talk/listen.tsx';
import { StaffChat } from './talk/staff-chat.tsx';
import { Unsure } from './talk/unsure.tsx';
import { TypeScreen } from './type/type.tsx';

/** The screen of the visit's state. */
export function VisitScreen() {
  const { screen } = useStage().visit;
  switch (screen.name) {
    case 'home':
      return <Home />;
    case 'language':
      return <LanguageScreen />;
    case 'sound':
      return <SoundScreen />;
    case 'type':
      return <TypeScreen />;
    case 'listen':
      return <Listen />;
    case 'notice':
      return <DataNotice />;
    case 'finder':
      return <Finder />;
    case 'emergency':
      return <Emergency />;
    case 'staff-chat':
      return <StaffChat />;
    case 'category':
      return <CategoryScreen screen={screen} />;
    case 'answer':
      return <Answer key={screen.entry.id} screen={screen} />;
    case 'clarify':
      return <Clarify screen={screen} />;
    case 'unsure':
      return <Unsure screen={screen} />;
    case 'hand-over':
      return <HandOver screen={screen} />;
    case 'place':
      return <PlaceScreen screen={screen} />;
  }
}
